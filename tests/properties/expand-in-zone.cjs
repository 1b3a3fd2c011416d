/**
 * Prints what rule sets and wall times become in a process of some time zone, for recurrence.test.ts to compare. The
 * first line names the zone that this process runs in, so that the test cannot pass by comparing one zone with itself.
 */
const { transformFileSync } = require('@swc/core');
const { join } = require('node:path');

require.extensions['.ts'] = (module, file) => {
  const jsc = { target: 'es2022', parser: { syntax: 'typescript' } };
  module._compile(transformFileSync(file, { swcrc: false, jsc, module: { type: 'commonjs' } }).code, file);
};
const source = (file) => require(join(__dirname, '../../shared/src', file));
const { expandDates } = source('template/recurrence.ts');
const { toInstant, toLocal } = source('time/zone.ts');

const rules = [
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=YEARLY;BYMONTH=3,11;BYDAY=2SU',
  'FREQ=DAILY;INTERVAL=5;UNTIL=20281231',
  'FREQ=MONTHLY;INTERVAL=2',
];
const expanded = rules.map((rule) => {
  const set = { rules: [rule], extraOn: [], exceptOn: [], anchorOn: '2024-01-01' };
  return expandDates(set, '2024-01-01', '2033-12-31');
});
const instants = process.argv.slice(2).map((zone) =>
  expanded.flat().map((on) => {
    const at = toInstant(on, '02:30', zone);
    return [at, toLocal(at, zone)];
  }),
);
process.stdout.write(JSON.stringify([Intl.DateTimeFormat().resolvedOptions().timeZone, expanded, instants]));
