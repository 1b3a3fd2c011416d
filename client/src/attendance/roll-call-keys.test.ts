import { commandOf } from './roll-call-keys';

const key = (code: string, change: Partial<KeyboardEvent> = {}) => ({
  code,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...change,
});
const statusOf = (code: string, language: 'zh-CN' | 'en' = 'zh-CN', areLettersOn = true) => {
  const command = commandOf(key(code), language, areLettersOn);
  return command?.do === 'mark' ? command.status : undefined;
};

describe('the keys of the roll call', () => {
  it('are 到 迟 退 假 旷 in Chinese and present, late, early, excused, absent in English', () => {
    const all = ['present', 'late', 'left-early', 'excused', 'absent'];
    expect(['KeyD', 'KeyC', 'KeyT', 'KeyJ', 'KeyK'].map((code) => statusOf(code))).toEqual(all);
    expect(['KeyP', 'KeyL', 'KeyE', 'KeyX', 'KeyA'].map((code) => statusOf(code, 'en'))).toEqual(all);
    expect(statusOf('KeyD', 'en')).toBeUndefined();
  });

  it('are 1 to 5 in every language, also with letters switched off', () => {
    expect(['Digit1', 'Numpad5', 'Digit6'].map((code) => statusOf(code, 'en', false))).toEqual([
      'present',
      'absent',
      undefined,
    ]);
    expect(statusOf('KeyD', 'zh-CN', false)).toBeUndefined();
  });

  it('clear with Backspace and Delete', () => {
    expect(statusOf('Backspace')).toBeNull();
    expect(statusOf('Delete')).toBeNull();
  });

  it('move with arrows, extend with Shift, undo with Ctrl or Cmd', () => {
    expect(commandOf(key('ArrowDown'), 'en')).toEqual({ do: 'move', to: 'down', extends: false });
    expect(commandOf(key('ArrowUp', { shiftKey: true }), 'en')).toEqual({ do: 'move', to: 'up', extends: true });
    expect(commandOf(key('KeyZ', { metaKey: true }), 'en')).toEqual({ do: 'undo' });
    expect(commandOf(key('KeyA', { ctrlKey: true }), 'en')).toEqual({ do: 'select-all' });
  });

  it('leave the browser its own shortcuts', () => {
    expect(commandOf(key('KeyC', { ctrlKey: true }), 'zh-CN')).toBeUndefined();
    expect(commandOf(key('KeyD', { altKey: true }), 'zh-CN')).toBeUndefined();
    expect(commandOf(key('KeyD', { shiftKey: true }), 'zh-CN')).toBeUndefined();
    expect(commandOf(key('Tab'), 'zh-CN')).toBeUndefined();
  });
});
