/** A key, what it does, and the words for it. Handlers and the help sheet read the same tables, so the sheet cannot lie. */
export interface KeyBinding<A> {
  /** The key's place on the keyboard, as `KeyboardEvent.code` names it. */
  readonly code: string;
  /** Held together with it. Without, the key counts only when it is pressed alone. */
  readonly held?: 'ctrl' | 'shift';
  readonly act: A;
  /** Key of the words that say what it does. */
  readonly words: string;
}

type Pressed = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The act of a pressed key. ⌘ counts as Ctrl. */
export function actOf<A>(pressed: Pressed, bindings: readonly KeyBinding<A>[]): A | undefined {
  if (pressed.altKey) return undefined;
  const isCtrl = pressed.ctrlKey || pressed.metaKey;
  const held = isCtrl ? (pressed.shiftKey ? null : 'ctrl') : pressed.shiftKey ? 'shift' : undefined;
  return bindings.find((one) => one.code === pressed.code && one.held === held)?.act;
}

/** Somebody is writing: an input method composes, or a field has the focus. Single letters are text then (WCAG 2.1.4). */
export function isWriting(event: KeyboardEvent): boolean {
  const field = 'input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]';
  return event.isComposing || (event.target instanceof Element && event.target.closest(field) !== null);
}

const caps: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  BracketLeft: '[',
  BracketRight: ']',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  Slash: '/',
};

/** What stands on the key caps: `['Ctrl', 'Z']`. `Space` is worded by whoever shows it. */
export function capsOf({ code, held }: Pick<KeyBinding<unknown>, 'code' | 'held'>): string[] {
  if (code === 'Slash' && held === 'shift') return ['?'];
  const cap = caps[code] ?? code.replace(/^(?:Key|Digit)/, '');
  return held ? [held === 'ctrl' ? 'Ctrl' : 'Shift', cap] : [cap];
}
