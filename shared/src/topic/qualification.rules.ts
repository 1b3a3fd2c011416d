import type { EmployeeView } from '../person/person.contract';
import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import { addDays } from '../time/days';
import type { DateText } from '../time/time-text';
import type { QualificationChange, QualificationState, QualificationView } from './qualification.contract';

/** One topic that a person may teach, and until when, that day included; null: until somebody revokes it. */
export interface Qualified {
  readonly topicId: string;
  readonly validUntil: DateText | null;
}

/** R34: whether one person's qualifications let them teach every one of the topics on a date. A role alone does not. */
export function isQualifiedFor(
  qualifications: readonly Qualified[],
  topicIds: readonly string[],
  on: DateText,
): boolean {
  const taught = new Set(qualifications.filter((one) => isInForce(one, on)).map(({ topicId }) => topicId));
  return topicIds.every((topicId) => taught.has(topicId));
}

function isInForce({ validUntil }: Pick<Qualified, 'validUntil'>, on: DateText): boolean {
  return validUntil === null || validUntil >= on;
}

/** The last day on which an end counts as near (policy `qualification-notice-days`). */
export function lastDayOfNotice(today: DateText, noticeDays: number): DateText {
  return addDays(today, noticeDays);
}

/** Where a qualification stands on a date. `noticeDays` is policy `qualification-notice-days`. */
export function qualificationState(
  { validUntil, revokedFor }: Pick<QualificationView, 'validUntil' | 'revokedFor'>,
  today: DateText,
  noticeDays: number,
): QualificationState {
  if (revokedFor !== null) return 'revoked';
  if (validUntil === null) return 'in-force';
  if (validUntil < today) return 'expired';
  return validUntil <= lastDayOfNotice(today, noticeDays) ? 'expiring' : 'in-force';
}

/** Whether somebody may be qualified until then: they work here, and the last day is not over. */
export function mayGrantQualification(
  person: Pick<EmployeeView, 'name' | 'status'>,
  validUntil: DateText | null,
  today: DateText,
): Verdict {
  return firstRefusal(
    () => (person.status === 'active' ? allowed : refuse('employee-has-left', { name: person.name })),
    () => endsAhead(validUntil, today),
  );
}

function endsAhead(validUntil: DateText | null, today: DateText): Verdict {
  return validUntil === null || validUntil >= today ? allowed : refuse('qualification-ends-in-past', { on: today });
}

/**
 * Whether one qualification of a bulk edit may be changed: seen as it is now; what was revoked stays as it is, but for
 * being given back.
 */
export function mayEditQualification(
  one: Pick<QualificationView, 'name' | 'revokedFor' | 'validUntil' | 'version'>,
  seen: number,
  change: QualificationChange,
  today: DateText,
): Verdict {
  const isGivenBack = change.revokedFor === null;
  return firstRefusal(
    () => (one.version === seen ? allowed : refuse('row-changed-meanwhile', { name: one.name })),
    () => (one.revokedFor === null || isGivenBack ? allowed : refuse('qualification-revoked', { name: one.name })),
    () => (isNewEnd(one, change) ? endsAhead(change.validUntil ?? null, today) : allowed),
  );
}

/** The end that it has can be said again, also when that day is over: so an edit can be taken back. */
function isNewEnd({ validUntil }: Pick<Qualified, 'validUntil'>, change: QualificationChange): boolean {
  return change.validUntil !== undefined && change.validUntil !== validUntil;
}
