import type { ProblemParams } from '../rule/verdict';
import type { Conflict } from '../session/conflict.contract';
import { conflictTable, isHard } from '../session/conflict.data';
import { distinctConflicts } from '../session/conflict.rules';
import type { SessionView } from '../session/session.contract';
import { sessionTitle } from '../session/sitting';
import type { PlanGap, PlanNeed } from './plan.contract';

type Named = Pick<
  SessionView,
  'id' | 'templateId' | 'topics' | 'programmeName' | 'programmeNameEn' | 'on' | 'startsLocally' | 'zone' | 'instructors'
>;

/**
 * What stands against a plan, in the order in which to mend it: sessions without an instructor (R6), conflicts, each
 * once, and promises not met. These last do not block, and neither do soft conflicts once a reason is given: the manager
 * sees them and decides.
 */
export function planGaps(
  sessions: readonly Named[],
  conflicts: readonly Conflict[],
  needs: readonly PlanNeed[],
): PlanGap[] {
  const byId = new Map(sessions.map((session) => [session.id, session]));
  return [
    ...sessions.filter(({ instructors }) => instructors.length === 0).map(unnamedGap),
    ...distinctConflicts(conflicts).map((conflict) => conflictGap(conflict, byId.get(conflict.sessionId))),
    ...needs.filter(({ placed, needed }) => placed < needed).map(promiseGap),
  ];
}

const noConflict = { conflict: null, subjectId: null, reason: null };

function unnamedGap(session: Named): PlanGap {
  return {
    code: 'instructor-not-named',
    rule: 'R6',
    ...noConflict,
    blocks: true,
    ...placeOf(session),
    params: whenAndWhat(session),
  };
}

function conflictGap(conflict: Conflict, session: Named | undefined): PlanGap {
  const { code, subjectId, params, reason } = conflict;
  const gap = {
    ...{ code: 'conflict' as const, rule: conflictTable[code].rule, conflict: code, subjectId },
    reason: reason?.text ?? null,
    blocks: isHard(code) || reason === null,
  };
  if (!session) return { ...gap, sessionId: conflict.sessionId, templateId: null, teamId: null, params };
  const { on, startsLocally, title, titleEn } = whenAndWhat(session);
  const own = { ownOn: on, ownFrom: startsLocally, ownTitle: title, ownTitleEn: titleEn };
  return { ...gap, ...placeOf(session), params: { ...params, ...own } };
}

function promiseGap(need: PlanNeed): PlanGap {
  const { templateId, teamId, templateName, templateNameEn, teamShortName, needed, placed, count, per } = need;
  const days = need.windows.flatMap(({ candidates }) => candidates);
  const short = need.windows.find(({ shortfall }) => shortfall !== null)?.shortfall ?? '';
  const counts = { needed, placed, count, per };
  const params = { templateName, templateNameEn, team: teamShortName ?? '', ...counts, days: days.join(' '), short };
  return {
    code: 'promise-not-met',
    rule: need.programmeCode,
    ...noConflict,
    blocks: false,
    sessionId: null,
    templateId,
    teamId,
    params,
  };
}

function placeOf({ id, templateId }: Named): Pick<PlanGap, 'sessionId' | 'templateId' | 'teamId'> {
  return { sessionId: id, templateId, teamId: null };
}

function whenAndWhat(
  session: Named,
): { on: string; startsLocally: string; title: string; titleEn: string } & ProblemParams {
  return { on: session.on, startsLocally: session.startsLocally, ...sessionTitle(session) };
}
