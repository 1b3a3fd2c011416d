import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { describeProblem, type Language, type Problem } from '@fortnight/shared/rule/problem';
import type { Conflict } from '@fortnight/shared/session/conflict.contract';
import { conflictFacts } from '@fortnight/shared/session/conflict-ground';
import type { ConflictGround } from '@fortnight/shared/session/conflict-ground.contract';
import { findConflicts, hardOnes, newConflicts } from '@fortnight/shared/session/conflict.rules';
import type { DatedSitting } from '@fortnight/shared/session/dated-book';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { sittingOf } from '@fortnight/shared/session/sitting';
import { firstOfMonth, lastOfMonth } from '@fortnight/shared/time/days';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';

/** Tells every conflict of a session as it would lie: the functions of the server, with what the board knows. */
export type Judge = (session: SessionView) => Conflict[];

type Board = Pick<PlanBoard, 'plan' | 'site' | 'calendar' | 'teams' | 'sessions'>;

/** Made once for a board; then a session is judged in well under a frame. */
export function boardJudge({ plan, site, calendar, teams, sessions }: Board, ground: ConflictGround): Judge {
  const standing = sessions.filter(({ state }) => state !== 'cancelled');
  const headcounts = new Map(teams.map(({ id, headcount }) => [id, headcount]));
  const headcountOf = (teamId: string): number => headcounts.get(teamId) ?? 0;
  const facts = conflictFacts(ground, {
    site,
    calendar: workingCalendar(calendar),
    range: { fromOn: firstOfMonth(plan.month), untilOn: lastOfMonth(plan.month) },
    visibleSites: null,
    own: standing.map(datedOf),
  });
  const others = [...ground.sittings, ...standing.map((session) => sittingOf(session, headcountOf))];
  return (session) => findConflicts(sittingOf(session, headcountOf), others, facts);
}

/** Why a session may not become what it would: the first hard conflict that the change brings, in the reader's words. */
export function refusalOf(judge: Judge, before: SessionView, after: SessionView, language: Language): Problem | null {
  const hard = hardOnes(judge(after));
  const [brought] = hard.length === 0 ? [] : newConflicts(judge(before), hard);
  return brought ? describeProblem(brought.code, brought.params, language) : null;
}

function datedOf({ id, templateId, programmeCode, on, minutes, teams, instructors }: SessionView): DatedSitting {
  return {
    ...{ sessionId: id, occurrence: id, templateId, programmeCode, on, minutes },
    teamIds: teams.map((team) => team.id),
    instructorIds: instructors.map((person) => person.id),
  };
}
