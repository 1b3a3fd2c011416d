import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams, version } from '../rule/field';
import { fieldFaultWords, type FieldFaultCode } from '../rule/field-fault.data';
import { conflictCodes } from '../session/conflict.data';
import { sessionView } from '../session/session.contract';
import {
  seriesKeptReasons,
  seriesLocks,
  seriesLostReasons,
  seriesMovedReasons,
  seriesScopes,
} from '../session/series.data';
import { periods } from '../template/template.contract';
import { dateText, monthText, timeText } from '../time/time-text';
import { placingChange } from './placing.contract';
import { planBoard } from './plan.contract';
import { skippedDate } from './skipped.contract';

/** Where and how long; the room and instructors only where they change. */
const seriesPlace = z.strictObject({ on: dateText, startsLocally: timeText, minutes: z.number() });

const faultParams = z.record(z.string(), z.union([z.string(), z.number()]));
const faultCodes = Object.keys(fieldFaultWords) as [FieldFaultCode, ...FieldFaultCode[]];

/** A sitting of a series as its list shows it. */
export const seriesMember = z.strictObject({
  sessionId: id,
  planId: id,
  month: monthText,
  ...seriesPlace.shape,
  /** Where the series has it: elsewhere when it was moved by itself. */
  slotOn: dateText,
  slotStartsLocally: timeText,
  topics: sessionView.shape.topics,
  lock: z.nullable(z.enum(seriesLocks)),
  isMovedByItself: z.boolean(),
  version,
});
export type SeriesMember = z.infer<typeof seriesMember>;

/** What a series is called: its template and teams. */
const seriesName = z.strictObject({
  templateId: id,
  name: z.string(),
  nameEn: z.string(),
  tint: z.number(),
  teams: z.array(z.string()),
  promise: z.nullable(z.strictObject({ count: z.number(), per: z.enum(periods) })),
  /** On how many weekdays it has sittings: of more than one, those of the picked weekday follow, unless all are asked for. */
  weekdays: z.number(),
});
export type SeriesName = z.infer<typeof seriesName>;

export const seriesView = z.strictObject({
  series: seriesName,
  members: z.array(seriesMember),
  skipped: z.array(skippedDate),
});
export type SeriesView = z.infer<typeof seriesView>;

/** What becomes of one sitting, and why. */
export const seriesRow = z.strictObject({
  ...seriesMember.shape,
  isPicked: z.boolean(),
  result: z.enum(['locked', 'kept', 'moved', 'lost']),
  reason: z.enum([...seriesLocks, ...seriesKeptReasons, ...seriesMovedReasons, ...seriesLostReasons]),
  to: z.nullable(seriesPlace),
  /** The day off that it steps aside from, or the day on which it finds no place. */
  wantedOn: z.nullable(dateText),
  clash: z.nullable(z.strictObject({ code: z.enum(conflictCodes), params: faultParams })),
});
export type SeriesRow = z.infer<typeof seriesRow>;

/** A period whose promise the edit leaves short by more than before. */
const shortPeriod = z.strictObject({ fromOn: dateText, untilOn: dateText, needed: z.number(), placed: z.number() });

export const seriesOutcome = z.strictObject({
  rows: z.array(seriesRow),
  kept: z.number(),
  moved: z.number(),
  lost: z.number(),
  /** People of teams none of whose shifts covers the new time, though one covered the old. */
  shifts: z.number(),
  /** Letters that go out: one for each participant with mail of each touched sitting that binds. None for drafts. */
  mails: z.number(),
  /** Sittings that would clash and stay, and those put on a day off. */
  warnings: z.number(),
  /** Null where nothing is promised. */
  promise: z.nullable(z.strictObject({ short: z.array(shortPeriod) })),
});
export type SeriesOutcome = z.infer<typeof seriesOutcome>;

const asked = {
  change: placingChange,
  /** Sittings that were moved by themselves go along. */
  includeMoved: z.boolean(),
  /** Sittings of the other weekdays go along; only where the day stays. */
  everyDay: z.boolean(),
};

export const seriesPreview = z.strictObject({
  series: seriesName,
  scopes: z.strictObject({ this: seriesOutcome, following: seriesOutcome, all: seriesOutcome }),
  /** Whether later months can follow, `mayChangeLaterMonths`; null where the change is nothing that a template has. */
  later: z.nullable(
    z.strictObject({
      /** For how many teams the template speaks. */
      teams: z.number(),
      isSayable: z.boolean(),
      /** What would be wrong with the template then. */
      faults: z.array(z.strictObject({ code: z.enum(faultCodes), params: faultParams })),
    }),
  ),
});
export type SeriesPreview = z.infer<typeof seriesPreview>;

export const seriesEditBody = z.strictObject({
  ...asked,
  scope: z.enum(seriesScopes),
  /** The template changes, too: months that are not drafted yet follow. */
  laterMonths: z.boolean(),
  /** Each sitting that the reader saw moved or lost, with the version seen. */
  seen: z.array(z.strictObject({ sessionId: id, version })).check(z.minLength(1), z.maxLength(2000)),
});
export type SeriesEditBody = z.infer<typeof seriesEditBody>;

const params = idParams('sessionId');

export const seriesEndpoints = {
  readSeries: {
    method: 'GET',
    path: '/api/sessions/:sessionId/series',
    may: 'plan.read',
    summary: 'All sittings of the series that a session belongs to, and its skipped dates',
    params,
    answer: seriesView,
  },
  previewSeries: {
    method: 'POST',
    path: '/api/sessions/:sessionId/series-previews',
    may: 'plan.draft',
    summary: 'What editing this session, this and the following or all of its series would keep, move and lose',
    params,
    body: z.strictObject(asked),
    answer: seriesPreview,
  },
  editSeries: {
    method: 'POST',
    path: '/api/sessions/:sessionId/series-edits',
    may: 'plan.draft',
    summary: 'Edit this session and the following or all of its series in one command',
    params,
    body: seriesEditBody,
    answer: planBoard,
  },
  bringBack: {
    method: 'POST',
    path: '/api/plans/:planId/skipped-dates/:sessionId',
    may: 'plan.draft',
    summary: 'Put a skipped date of a series back into its draft, as the occurrence that it was',
    params: z.strictObject({ planId: id, sessionId: id }),
    answer: planBoard,
  },
} as const satisfies Endpoints;
