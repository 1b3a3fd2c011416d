import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import { isHard, type ConflictCode } from '@fortnight/shared/session/conflict.data';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { DateText } from '@fortnight/shared/time/time-text';
import { sessionChip } from '../calendar/session-chip';
import { sessionEvent, type GridEvent } from '../calendar/session-event';
import type { Say } from '../session/say';
import { shownState } from '../session/session-state';

/** How a board's sessions are to be drawn. */
export interface EventFacts {
  readonly board: Pick<PlanBoard, 'plan' | 'conflicts' | 'teams'>;
  readonly isEditable: boolean;
  readonly selectedId: string | null;
  readonly liftedId: string | null;
  readonly today: DateText;
  readonly language: Language;
  readonly say: Say;
}

/** Sessions as events of the grid, each with its state and its hardest conflict. */
export function boardEvents(sessions: readonly SessionView[], facts: EventFacts): GridEvent[] {
  const { board, isEditable, selectedId, liftedId, today, language, say } = facts;
  const conflicts = hardest(board.conflicts);
  return sessions.map((session) => {
    const marks = {
      shown: shownState(session.state, board.plan.state === 'submitted'),
      conflict: conflicts.get(session.id) ?? null,
      teamCount: board.teams.length,
      language,
      isEditable: isEditable && session.state === 'planned',
      isSelected: session.id === selectedId,
      isLifted: session.id === liftedId,
      isPast: session.on < today,
    };
    return sessionEvent(session, marks, sessionChip(session, marks, say));
  });
}

/** The weightiest conflict of each session that is still to be dealt with: hard, or soft without a reason. */
export function hardest(conflicts: PlanBoard['conflicts']): Map<string, ConflictCode> {
  const pressing = conflicts.filter(({ code, reason }) => isHard(code) || reason === null);
  return new Map([...pressing].reverse().map(({ sessionId, code }) => [sessionId, code]));
}

/** How many sessions each date has. */
export function countByDate(sessions: readonly SessionView[]): Map<DateText, number> {
  const counts = new Map<DateText, number>();
  for (const { on } of sessions) counts.set(on, (counts.get(on) ?? 0) + 1);
  return counts;
}
