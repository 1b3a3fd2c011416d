import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { distinctIds, id, idParams, version } from '../rule/field';
import { dateText, monthText, timeText } from '../time/time-text';
import { planBoard, planStates } from './plan.contract';

/** One session that the calendar asks to move, and where it would go. */
export const calendarMove = z.strictObject({
  sessionId: id,
  version,
  planId: id,
  month: monthText,
  planState: z.enum(planStates),
  /** A binding session never moves by itself: it needs a change order (R5). */
  isBinding: z.boolean(),
  on: dateText,
  startsLocally: timeText,
  title: z.string(),
  titleEn: z.string(),
  teamNames: z.array(z.string()),
  cause: z.enum(['closed', 'day-off', 'template']),
  /** What the day is called that it stands on; empty for a weekend. */
  dayName: z.string(),
  dayNameEn: z.string(),
  /** `drop`: its template skips days off. `none`: its period has no day for it. `busy`: nothing is free there. */
  act: z.enum(['move', 'drop', 'none', 'busy']),
  toOn: z.nullable(dateText),
  toStartsLocally: z.nullable(timeText),
  toRoom: z.boolean(),
  toInstructor: z.boolean(),
});
export type CalendarMoveView = z.infer<typeof calendarMove>;

/** What a changed calendar asks of a site's plans: nothing has been moved. */
export const calendarProposal = z.strictObject({
  moves: z.array(calendarMove),
  /** Drafts that can be moved now, those in a plan under review, and binding ones. */
  drafts: z.number(),
  inReview: z.number(),
  binding: z.number(),
});
export type CalendarProposal = z.infer<typeof calendarProposal>;

const siteParams = idParams('siteId');

export const calendarMoveEndpoints = {
  readCalendarMoves: {
    method: 'GET',
    path: '/api/sites/:siteId/calendar-moves',
    may: 'plan.read',
    summary: 'Sessions ahead that a changed working calendar asks to move, with where each would go',
    params: siteParams,
    answer: calendarProposal,
  },
  acceptCalendarMoves: {
    method: 'POST',
    path: '/api/plans/:planId/calendar-moves',
    may: 'plan.draft',
    summary: 'Move sessions of a draft as the changed calendar proposes, in one act that undo takes back',
    params: idParams('planId'),
    body: z.strictObject({
      moves: z
        .array(z.strictObject({ sessionId: id, version, toOn: z.nullable(dateText) }))
        .check(z.minLength(1), z.maxLength(500)),
    }),
    answer: planBoard,
  },
  keepOnDays: {
    method: 'PUT',
    path: '/api/sites/:siteId/calendar-stays',
    may: 'plan.draft',
    summary: 'Leave sessions where they are although the calendar changed, or think again',
    params: siteParams,
    body: z.strictObject({ sessionIds: distinctIds(1, 500), isKept: z.boolean() }),
    answer: null,
  },
} as const satisfies Endpoints;
