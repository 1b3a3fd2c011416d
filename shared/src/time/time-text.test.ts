import * as z from 'zod/mini';
import { dateText, isDateText, monthText } from './time-text';

const passes = (schema: z.ZodMiniType, text: string): boolean => z.safeParse(schema, text).success;

describe('a date of a contract', () => {
  it.each(['1900-01-01', '2024-02-29', '2199-12-31'])('may be %s', (text) => expect(passes(dateText, text)).toBe(true));

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '0000-01-01',
    '1899-12-31',
    '2200-01-01',
    '9999-12-31',
    ' 2026-01-01',
  ])('is not %j', (text) => expect(passes(dateText, text)).toBe(false));

  it('is narrower than what a rule may end with', () => expect(isDateText('9999-12-31')).toBe(true));
});

it.each([
  ['2026-12', true],
  ['1900-01', true],
  ['2199-12', true],
  ['2026-13', false],
  ['0001-01', false],
  ['9999-12', false],
])('the month %s: %s', (text, expected) => expect(passes(monthText, text)).toBe(expected));
