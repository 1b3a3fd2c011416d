import type { BoardView } from '../calendar/period';

/** What a key means on the board. Letters count only while the focus is on the board and in no field (WCAG 2.1.4). */
export type Shortcut =
  | { readonly act: 'view'; readonly view: BoardView }
  | { readonly act: 'step'; readonly by: 1 | -1 }
  | { readonly act: 'today' | 'add' | 'undo' | 'palette' | 'close' | 'remove' };

const letters: Readonly<Record<string, Shortcut>> = {
  KeyM: { act: 'view', view: 'month' },
  KeyW: { act: 'view', view: 'week' },
  KeyT: { act: 'today' },
  KeyN: { act: 'add' },
  BracketLeft: { act: 'palette' },
  ArrowLeft: { act: 'step', by: -1 },
  ArrowRight: { act: 'step', by: 1 },
  Escape: { act: 'close' },
  Delete: { act: 'remove' },
};

/** Keys are read by their place, and not while an input method composes, which would swallow a letter. */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.isComposing || event.altKey || isField(event.target)) return null;
  if (event.ctrlKey || event.metaKey) return event.code === 'KeyZ' && !event.shiftKey ? { act: 'undo' } : null;
  if (event.shiftKey) return null;
  return letters[event.code] ?? null;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}
