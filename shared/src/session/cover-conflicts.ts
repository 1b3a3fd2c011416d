import { coverWithout } from '../person/cover-without';
import { isKnownTo } from '../person/roster-slot';
import { overlaps } from '../time/time-span';
import type { Conflict } from './conflict.contract';
import type { ConflictFacts } from './conflict-facts';
import { conflictOf } from './conflict-value';
import { leaveDuring } from './leave-during';
import type { JudgedSitting, Sitting } from './sitting';
import { traineesOf } from './trainees';

/**
 * below-cover: while the session and others beside it run, fewer of a team stay on post than a shift asks for. Told of
 * the teams whose people this session takes, by the shift that is worst off.
 */
export function coverConflicts(candidate: JudgedSitting, others: readonly Sitting[], facts: ConflictFacts): Conflict[] {
  const { roster } = facts;
  if (!roster || !isKnownTo(roster, candidate.span)) return [];
  const taken = takenBy(candidate, facts);
  const beside = others.filter(({ id, span }) => id !== candidate.id && overlaps(span, candidate.span));
  const gone = new Set([...taken, ...beside.flatMap((other) => takenBy(other, facts))]);
  const teamIds = new Set(taken.flatMap((id) => facts.people.get(id)?.teamId ?? []));
  return [...teamIds].flatMap((teamId) => {
    const [worst] = coverWithout(roster, teamId, candidate.span, gone);
    if (!worst || !worst.without.some((id) => taken.includes(id))) return [];
    const { on, left, minimum, shiftName: shift } = worst;
    const subject = { id: teamId, name: facts.teamNames.get(teamId) ?? '' };
    return [conflictOf('below-cover', candidate.id, subject, { on, left, minimum, shift })];
  });
}

/** Whom a session takes off post: who takes part and who teaches, but for those on leave. */
function takenBy(sitting: Sitting, facts: ConflictFacts): string[] {
  const people = [...traineesOf(sitting, facts), ...sitting.instructors.map(({ id }) => id)];
  return people.filter((id) => leaveDuring(id, sitting.span, facts.leave) === null);
}
