import { defaultTemplates } from '@fortnight/shared/template/default-templates.data';
import { readRule, turnInto, writeRule } from './rule-row';

describe('a recurrence rule as people choose it', () => {
  it('reads every rule of the default templates and writes the same text', () => {
    const texts = defaultTemplates.flatMap(({ ruleSet }) => ruleSet?.rules ?? []);
    expect(texts.map((text) => writeRule(readRule(text)))).toEqual(texts);
    expect(texts.map((text) => readRule(text).kind)).not.toContain('other');
  });

  it('keeps a rule that has no such form as its text', () => {
    const text = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1';
    expect(readRule(text)).toEqual({ kind: 'other', text });
    expect(writeRule(readRule(text))).toBe(text);
  });

  it('does not take a Monday for a day of the second week', () => {
    expect(readRule('FREQ=WEEKLY;INTERVAL=2;WKST=TU;BYDAY=MO').kind).toBe('other');
    expect(turnInto('second-week', { kind: 'weekly', weekdays: ['MO', 'FR'] })).toEqual({
      kind: 'second-week',
      weekdays: ['FR'],
    });
  });
});
