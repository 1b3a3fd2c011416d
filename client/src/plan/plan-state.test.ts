import { monthsToDraft } from './months-to-draft';
import { shortcutOf } from './shortcuts';

describe('the months that want a plan', () => {
  it('are the present one and the first later one without', () => {
    expect(monthsToDraft([], '2026-11')).toEqual(['2026-11', '2026-12']);
    expect(monthsToDraft(['2026-11', '2026-12'], '2026-11')).toEqual(['2027-01']);
  });
});

describe('a shortcut of the board', () => {
  const press = (code: string, more: KeyboardEventInit = {}, target: HTMLElement = document.body): KeyboardEvent => {
    const event = new KeyboardEvent('keydown', { code, bubbles: true, ...more });
    target.dispatchEvent(event);
    return event;
  };

  it('is read by the place of the key', () => {
    expect(shortcutOf(press('KeyM', { key: 'ь' }))).toEqual({ act: 'view', view: 'month' });
    expect(shortcutOf(press('KeyZ', { ctrlKey: true }))).toEqual({ act: 'undo' });
  });

  it('is none while an input method composes, in a field, or with another key held', () => {
    const field = document.body.appendChild(document.createElement('input'));
    expect(shortcutOf(press('KeyN', { isComposing: true }))).toBeNull();
    expect(shortcutOf(press('KeyN', {}, field))).toBeNull();
    expect(shortcutOf(press('KeyN', { altKey: true }))).toBeNull();
    expect(shortcutOf(press('KeyZ', { ctrlKey: true, shiftKey: true }))).toBeNull();
  });
});
