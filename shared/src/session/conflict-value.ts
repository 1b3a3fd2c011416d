import type { ProblemParams } from '../rule/verdict';
import type { TimeSpan } from '../time/time-span';
import { toLocal } from '../time/zone';
import type { Conflict } from './conflict.contract';
import type { ConflictCode } from './conflict.data';
import type { ConflictFacts } from './conflict-facts';

/** Whom or what a conflict is about. */
export interface ConflictSubject {
  readonly id: string;
  readonly name: string;
}

/** A conflict with nobody on the other side. */
export function conflictOf(
  code: ConflictCode,
  sessionId: string,
  subject: ConflictSubject,
  params: ProblemParams,
): Conflict {
  return {
    ...{ code, sessionId, otherSessionId: null, subjectId: subject.id, subjectName: subject.name },
    params: { subject: subject.name, ...params },
    reason: null,
  };
}

/** A span as date and wall times at the site; one that ends at midnight ends at 24:00 of the day before. */
export function wallTimes(
  { from, until }: TimeSpan,
  zone: string,
): { on: string; from: string; untilOn: string; until: string } {
  const [start, end] = [toLocal(from, zone), toLocal(until, zone)];
  if (end.time !== '00:00') return { on: start.on, from: start.time, untilOn: end.on, until: end.time };
  return { on: start.on, from: start.time, untilOn: toLocal(until - 1, zone).on, until: '24:00' };
}

/** So many are named; the rest is in the number. */
const mostNamed = 3;

/** People by name as one parameter, which a sentence lists in the reader's language. */
export function namesOf(ids: readonly string[], { people }: Pick<ConflictFacts, 'people'>): string {
  const names = ids.slice(0, mostNamed).map((id) => people.get(id)?.name ?? '');
  return names.filter(Boolean).join('、') + (ids.length > mostNamed ? ' …' : '');
}
