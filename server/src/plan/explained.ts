import type { Actor } from '@fortnight/shared/person/access.rules';
import type { Conflict } from '@fortnight/shared/session/conflict.contract';
import type { InstantText } from '@fortnight/shared/time/time-text';
import type { Override, SessionRecord } from '../session/session-record';

/** A session with a reason for some of its soft conflicts; one given before for the same gives way. */
export function explained(
  record: SessionRecord,
  conflicts: readonly Pick<Conflict, 'code' | 'subjectId'>[],
  reason: string,
  { employeeId }: Pick<Actor, 'employeeId'>,
  at: InstantText,
): SessionRecord {
  const given = conflicts.map(({ code, subjectId }): Override => ({ code, subjectId, reason, employeeId, at }));
  const kept = (record.overrides ?? []).filter(
    (one) => !given.some(({ code, subjectId }) => code === one.code && subjectId === one.subjectId),
  );
  return { ...record, overrides: [...kept, ...given] };
}
