import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams } from '../rule/field';
import { dateText, instantText } from '../time/time-text';
import { leaveView } from './leave.contract';
import { myShift } from './shift-roster.contract';

/** What people are told about leave and shifts. Requests for leave stand on their deciders' home page as such. */
export const noticeKinds = ['leave-asked', 'leave-decided', 'leave-given-back', 'shifts-changed'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

const { name, fromOn, startsLocally, untilOn, endsLocally, state, note } = leaveView.shape;

/** One thing that somebody is told: always as it is now, not as it was when it happened. */
export const noticeView = z.strictObject({
  id,
  kind: z.enum(noticeKinds),
  at: instantText,
  /** The leave that it is about; null where shifts changed. */
  leave: z.nullable(
    z.strictObject({
      name,
      fromOn,
      startsLocally,
      untilOn,
      endsLocally,
      state,
      note,
      decidedBy: z.nullable(z.string()),
    }),
  ),
  /** From when on shifts changed, and until when; null: until further notice. */
  fromOn: z.nullable(dateText),
  untilOn: z.nullable(dateText),
  /** My shifts of these days, two weeks at most. */
  days: z.array(myShift),
});
export type NoticeView = z.infer<typeof noticeView>;

export const noticeEndpoints = {
  listMyNotices: {
    method: 'GET',
    path: '/api/me/notices',
    may: 'signed-in',
    summary: 'What became of my leave and my shifts, until I say that I have seen it',
    answer: z.array(noticeView),
  },
  seeNotice: {
    method: 'PUT',
    path: '/api/me/notices/:noticeId/seen',
    may: 'signed-in',
    summary: 'Say that I have seen what became of my leave or my shifts',
    params: idParams('noticeId'),
    answer: null,
  },
} as const satisfies Endpoints;
