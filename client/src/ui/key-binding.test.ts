import { actOf, capsOf, isWriting, type KeyBinding } from './key-binding';

const bindings: readonly KeyBinding<string>[] = [
  { code: 'KeyN', act: 'add', words: 'x' },
  { code: 'KeyZ', held: 'ctrl', act: 'undo', words: 'x' },
  { code: 'Slash', held: 'shift', act: 'help', words: 'x' },
];
const press = (code: string, change: Partial<KeyboardEventInit> = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { code, bubbles: true, ...change });

describe('keys', () => {
  it('count by their place, with exactly the key that is held with them', () => {
    expect(actOf(press('KeyN', { key: 'т' }), bindings)).toBe('add');
    expect(actOf(press('KeyZ', { metaKey: true }), bindings)).toBe('undo');
    expect(actOf(press('Slash', { shiftKey: true, key: '？' }), bindings)).toBe('help');
    for (const wrong of [{ shiftKey: true }, { ctrlKey: true }, { altKey: true }]) {
      expect(actOf(press('KeyN', wrong), bindings)).toBeUndefined();
    }
    expect(actOf(press('KeyZ', { ctrlKey: true, shiftKey: true }), bindings)).toBeUndefined();
  });

  it('are text while an input method composes or a field has the focus', () => {
    document.body.innerHTML = '<textarea></textarea><input type="checkbox" /><main tabindex="0"></main>';
    const writes = (selector: string, change: KeyboardEventInit = {}): boolean => {
      const event = press('KeyN', change);
      document.querySelector(selector)?.dispatchEvent(event);
      return isWriting(event);
    };
    expect(writes('textarea')).toBe(true);
    expect(writes('main')).toBe(false);
    expect(writes('input')).toBe(false);
    expect(writes('main', { isComposing: true })).toBe(true);
  });

  it('read as they stand on the key caps', () => {
    expect(bindings.map(capsOf)).toEqual([['N'], ['Ctrl', 'Z'], ['?']]);
    expect(capsOf({ code: 'ArrowDown', held: 'shift' })).toEqual(['Shift', '↓']);
  });
});
