import type { BoardView } from '../calendar/period';
import { actOf, isWriting, type KeyBinding } from '../ui/key-binding';

/** What a key means on the board. Letters count only while the focus is on the board and in no field (WCAG 2.1.4). */
export type Shortcut =
  | { readonly act: 'view'; readonly view: BoardView }
  | { readonly act: 'step'; readonly by: 1 | -1 }
  | { readonly act: 'today' | 'add' | 'undo' | 'palette' | 'close' | 'remove' };

/** Keys of the board, whether its plan can be changed or not. */
export const readingKeys: readonly KeyBinding<Shortcut>[] = [
  { code: 'KeyM', act: { act: 'view', view: 'month' }, words: 'keys.board.month' },
  { code: 'KeyW', act: { act: 'view', view: 'week' }, words: 'keys.board.week' },
  { code: 'KeyT', act: { act: 'today' }, words: 'keys.board.today' },
  { code: 'ArrowLeft', act: { act: 'step', by: -1 }, words: 'keys.board.step' },
  { code: 'ArrowRight', act: { act: 'step', by: 1 }, words: 'keys.board.step' },
  { code: 'BracketLeft', act: { act: 'palette' }, words: 'keys.board.palette' },
  { code: 'Escape', act: { act: 'close' }, words: 'keys.board.close' },
];

/** Keys that change a draft. */
export const editingKeys: readonly KeyBinding<Shortcut>[] = [
  { code: 'KeyN', act: { act: 'add' }, words: 'keys.board.add' },
  { code: 'Delete', act: { act: 'remove' }, words: 'keys.board.remove' },
  { code: 'KeyZ', held: 'ctrl', act: { act: 'undo' }, words: 'ui.undo' },
];

/** Keys are read by their place, and not while an input method composes, which would swallow a letter. */
export function shortcutOf(event: KeyboardEvent, areSingleKeysOn = true): Shortcut | null {
  if (isWriting(event)) return null;
  const shortcut = actOf(event, [...readingKeys, ...editingKeys]) ?? null;
  return areSingleKeysOn || shortcut === null || !isLetter(event.code) || event.ctrlKey || event.metaKey
    ? shortcut
    : null;
}

function isLetter(code: string): boolean {
  return code.startsWith('Key') || code.startsWith('Bracket');
}
