import type { Injector } from '@angular/core';
import type { SessionChange } from '@fortnight/shared/plan/plan.contract';
import type { PlacingChange } from '@fortnight/shared/plan/placing.contract';
import { monthOf } from '@fortnight/shared/time/days';
import { BoardStore } from './board-store';
import { BoardTell } from './board-tell';

/** How a change goes on: for this session alone, done already for more of its series, or not at all. */
export type Reach = 'alone' | 'done' | 'back';

/** Parts that a series shares. Topics take turns through it, and teams are what it is: these change one session alone. */
const shared: readonly string[] = ['on', 'startsLocally', 'minutes', 'roomId', 'instructorIds'];

/**
 * Asks how far a change of a session reaches, where its series has other drafted sittings; of any other session it is
 * about that one alone, and nobody is asked.
 */
export async function askReach(
  injector: Injector,
  sessionId: string,
  change: SessionChange,
  isDragged: boolean,
): Promise<Reach> {
  const board = injector.get(BoardStore).board();
  const isShared = Object.keys(change).every((part) => shared.includes(part));
  // A day outside the month is refused anyway, in the board's own words.
  const isWithin = change.on === undefined || monthOf(change.on) === board?.plan.month;
  if (!isShared || !isWithin || !board?.inSeries?.includes(sessionId)) return 'alone';
  const { openSeriesDialog } = await import('./series-dialog');
  const outcome = await openSeriesDialog(injector, { sessionId, change: change as PlacingChange, isDragged });
  if (outcome === undefined) return 'back';
  if (outcome === 'alone') return 'alone';
  injector.get(BoardTell).edited(outcome);
  return 'done';
}
