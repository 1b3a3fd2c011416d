import { isFinal, mayAct, nextState, stateAfter } from './workflow';

const lamp = { off: { light: 'on' }, on: { quench: 'off', break: 'broken' }, broken: {} } as const;

describe('a table of states', () => {
  it('says where an act leads', () => {
    expect([nextState(lamp, 'off', 'light'), nextState(lamp, 'on', 'break')]).toEqual(['on', 'broken']);
    expect(nextState(lamp, 'off', 'quench')).toBeUndefined();
  });

  it('refuses what the table does not name, with the state and the act', () => {
    expect(mayAct(lamp, 'on', 'quench')).toEqual({ allowed: true });
    expect(mayAct(lamp, 'broken', 'light')).toEqual({
      allowed: false,
      code: 'act-not-in-this-state',
      params: { state: 'broken', act: 'light' },
    });
  });

  it('is not fooled by names that every object inherits', () => {
    for (const text of ['constructor', 'toString', '__proto__']) {
      expect(nextState(lamp, 'on', text as 'quench')).toBeUndefined();
      expect(nextState(lamp, text as 'on', 'quench')).toBeUndefined();
      expect(nextState(lamp, text as 'on', 'name' as 'quench')).toBeUndefined();
    }
  });

  it('lists the acts of a state, none where it is final', () => {
    expect(stateAfter(lamp, 'on', 'break')).toBe('broken');
    expect(() => stateAfter(lamp, 'broken', 'quench')).toThrow('quench does not happen to what is broken');
    expect([isFinal(lamp, 'on'), isFinal(lamp, 'broken')]).toEqual([false, true]);
  });
});
