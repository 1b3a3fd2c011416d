import * as z from 'zod/mini';
import { bulkBody, bulkChange, changesNothing, takeBackRows } from './bulk';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const change = bulkChange({ seats: z.optional(z.number()), isActive: z.optional(z.boolean()) });
const body = bulkBody(change);
const row = (n: number, given: object) => ({ id: id(n), version: 1, change: given });

describe('a bulk edit', () => {
  it('says something about each thing, and names each once', () => {
    const takes = (rows: object[]): boolean => body.safeParse({ dryRun: true, rows }).success;
    expect(takes([row(1, { seats: 2 }), row(2, { isActive: false })])).toBe(true);
    for (const wrong of [[], [row(1, {})], [row(1, { name: 'x' })], [row(1, { seats: 2 }), row(1, { seats: 3 })]])
      expect(takes(wrong)).toBe(false);
  });

  it('is taken back row by row, as far as it changed anything', () => {
    const before = [
      { id: id(1), seats: 20, isActive: true },
      { id: id(2), seats: 30, isActive: false },
    ];
    const rows = [row(1, { seats: 30, isActive: false }), row(2, { seats: 30, isActive: false })];
    expect(takeBackRows(before, rows)).toEqual([{ id: id(1), version: 2, change: { seats: 20, isActive: true } }]);
    expect(takeBackRows(before, [row(3, { seats: 1 })])).toEqual([]);
  });

  it('knows when it would leave a thing as it is, also inside of lists', () => {
    const shifts = [{ name: '早班', minimumOnPost: 2 }];
    expect(changesNothing({ shifts, version: 3 }, { shifts: [{ ...shifts[0] }] })).toBe(true);
    expect(changesNothing({ shifts }, { shifts: [{ name: '早班', minimumOnPost: 3 }] })).toBe(false);
    expect(changesNothing({ shifts }, {})).toBe(true);
  });
});
