import { instantTextOf } from './instant-column';

test.each([
  ['2026-12-01 01:00:00+00', '2026-12-01T01:00:00Z'],
  ['2026-12-01 09:00:00.75+08', '2026-12-01T01:00:00Z'],
  ['2026-11-30 19:30:00-05:30', '2026-12-01T01:00:00Z'],
  ['2026-12-01T01:00:00Z', '2026-12-01T01:00:00Z'],
  [new Date('2026-12-01T01:00:00.999Z'), '2026-12-01T01:00:00Z'],
])('reads %p whatever zone the database shows', (value, expected) => {
  expect(instantTextOf(value)).toBe(expected);
});
