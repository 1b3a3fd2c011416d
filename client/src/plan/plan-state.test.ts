import { sampleBoard } from '../testing/board-sample';
import { deadlineOf } from './plan-state';
import { monthsToDraft } from './months-to-draft';
import { shortcutOf } from './shortcuts';

const plan = (change: object): Parameters<typeof deadlineOf>[0] => ({ ...sampleBoard().plan, ...change });

describe('the deadline that counts (R3)', () => {
  it('is the submission for a draft, amber when it is near', () => {
    expect(deadlineOf(plan({ workingDaysLeft: 3 }))).toEqual({
      on: '2026-11-25',
      what: 'submit',
      how: 'left',
      days: 3,
      tone: 'warn',
    });
    expect(deadlineOf(plan({ workingDaysLeft: 9 }))?.tone).toBe('neutral');
  });

  it('is today, or past and red', () => {
    expect(deadlineOf(plan({ workingDaysLeft: 0 }))).toMatchObject({ how: 'today', tone: 'warn' });
    expect(deadlineOf(plan({ workingDaysLeft: -2 }))).toMatchObject({ how: 'late', days: 2, tone: 'bad' });
  });

  it('is the decision once it was submitted, also after it came back', () => {
    expect(deadlineOf(plan({ state: 'submitted' }))).toMatchObject({ on: '2026-11-30', what: 'decide' });
    expect(deadlineOf(plan({ state: 'returned' }))).toMatchObject({ what: 'decide' });
  });

  it('is none for an approved plan', () => expect(deadlineOf(plan({ state: 'approved' }))).toBeNull());
});

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
