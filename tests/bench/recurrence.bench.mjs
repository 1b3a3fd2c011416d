import { createRequire } from 'node:module';
import { recurrenceCases, templateSets } from './recurrence-cases.mjs';

const require = createRequire(import.meta.url);

export const options = {
  rounds: { type: 'string', default: '200' },
  peerRounds: { type: 'string', default: '15' },
};

/**
 * Zoned recurrences beside rrule with tzid in one run, both from their text each time: milliseconds by the median of
 * the rounds, the ratio by the median of the cases. rrule's answers are right only where the process's zone is UTC.
 */
export async function run({ rounds, peerRounds }, say) {
  process.env.TZ = 'UTC';
  const cases = recurrenceCases.map((each) => {
    say(each.name);
    return measureCase(each, Number(rounds), Number(peerRounds));
  });
  say('a year of 1,000 templates');
  return {
    node: process.version,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    cases,
    ratio: Math.round(median(cases.map(({ ratio }) => ratio))),
    same: cases.every(({ same }) => same),
    yearOfTemplates: measureTemplates(Number(rounds)),
  };
}

function measureCase({ name, ics, from, to }, rounds, peerRounds) {
  const { expandRecurrence } = require('@fortnight/shared/template/recurrence');
  const { rrulestr } = require('rrule');
  const [first, end] = [Date.parse(`${from}Z`), Date.parse(`${to}Z`)];
  const ours = () => expandRecurrence(ics, null, { from: first / 1000, to: end / 1000, limit: null }).epochs;
  // Its window is compared with the wall time as well, in UTC fields.
  const theirs = () => rrulestr(ics, { cache: false }).between(new Date(first), new Date(end - 1), true);
  const expected = theirs().map((date) => date.getTime() / 1000);
  const found = ours();
  const [mine, peer] = [medianOf(ours, rounds), medianOf(theirs, peerRounds)];
  return {
    name,
    starts: found.length,
    ms: rounded(mine),
    rruleMs: rounded(peer),
    nsPerStart: Math.round((mine * 1e6) / found.length),
    ratio: Math.round(peer / mine),
    same: JSON.stringify(found) === JSON.stringify(expected),
  };
}

/** Every template with an anchor of its own, to dates and instants; rules are read in the first round and kept, as the server does. */
function measureTemplates(rounds) {
  const { expandDates } = require('@fortnight/shared/template/recurrence');
  const { toEpochMs } = require('@fortnight/shared/time/zone');
  const sets = templateSets(1000);
  let dates = 0;
  const expand = () => {
    dates = 0;
    for (const { zone, ...ruleSet } of sets) {
      for (const on of expandDates(ruleSet, '2027-01-01', '2027-12-31'))
        dates += toEpochMs(on, '09:00', zone) > 0 ? 1 : 0;
    }
  };
  return { ms: rounded(medianOf(expand, Math.ceil(rounds / 10))), templates: sets.length, dates };
}

function medianOf(work, rounds) {
  work();
  return median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function rounded(ms) {
  return Number(ms.toPrecision(3));
}
