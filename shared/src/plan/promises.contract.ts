import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams } from '../rule/field';
import { promiseWindow } from '../template/promise.contract';
import { periods } from '../template/template.contract';
import { dateText, monthText, timeText } from '../time/time-text';

/** A template's promise to one team, or to all teams where it stands the same for each, period by period. */
export const promiseRow = z.strictObject({
  templateId: id,
  templateName: z.string(),
  templateNameEn: z.string(),
  programmeCode: z.string(),
  tint: z.number(),
  /** False: out of use; what was due before is told all the same. */
  isActive: z.boolean(),
  count: z.number(),
  per: z.enum(periods),
  minGapDays: z.number(),
  /** Null: the same for every team. */
  teamId: z.nullable(id),
  teamShortName: z.nullable(z.string()),
  windows: z.array(promiseWindow),
});
export type PromiseRow = z.infer<typeof promiseRow>;

export const promisesView = z.strictObject({
  /** Today at the site. */
  on: dateText,
  /** First and last day of all periods shown: a period may begin before the first month. */
  fromOn: dateText,
  untilOn: dateText,
  rows: z.array(promiseRow),
  /** Programmes that follow a person's hire date and not the calendar (P1), told so that nobody misses them. */
  byHireDate: z.array(
    z.strictObject({ programmeCode: z.string(), name: z.string(), nameEn: z.string(), tint: z.number() }),
  ),
  /** Months with a plan, by which a gap is mended. */
  plans: z.array(z.strictObject({ planId: id, month: monthText, isApproved: z.boolean() })),
});
export type PromisesView = z.infer<typeof promisesView>;

/** Whose turn which topic is. */
export const topicTurn = z.strictObject({
  topicId: id,
  name: z.string(),
  nameEn: z.string(),
  /** Last sitting that taught it, up to today; null: not within the time remembered. */
  lastOn: z.nullable(dateText),
  /** Next sitting that is to teach it; null: none planned. */
  nextOn: z.nullable(dateText),
});

export const rotationView = z.strictObject({
  on: dateText,
  /** How the topics of a template go round, for each team, or with a null id for all teams together. */
  teams: z.array(
    z.strictObject({
      teamId: z.nullable(id),
      teamShortName: z.nullable(z.string()),
      /** Sittings planned from today on, in order. */
      next: z.array(
        z.strictObject({
          sessionId: id,
          on: dateText,
          startsLocally: timeText,
          topicIds: z.array(id),
          isBinding: z.boolean(),
        }),
      ),
      /** Topics in the order in which they come once the planned sittings are over. */
      turns: z.array(topicTurn),
    }),
  ),
});
export type RotationView = z.infer<typeof rotationView>;

const query = z.strictObject({ fromMonth: monthText, untilMonth: monthText });

export const promiseEndpoints = {
  readPromises: {
    method: 'GET',
    path: '/api/sites/:siteId/promises',
    may: 'plan.read',
    summary: 'How each promise stands for each team, in the periods that end between two months',
    params: idParams('siteId'),
    query,
    answer: promisesView,
  },
  exportPromises: {
    method: 'GET',
    path: '/api/sites/:siteId/promises.xlsx',
    may: 'plan.read',
    summary: 'The same as a sheet, one line for each period',
    params: idParams('siteId'),
    query,
    answer: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isBinary: true },
  },
  readRotation: {
    method: 'GET',
    path: '/api/templates/:templateId/rotation',
    may: 'template.read',
    summary: 'Which topic of a template comes next for each team, and when each was last taught',
    params: idParams('templateId'),
    answer: rotationView,
  },
} as const satisfies Endpoints;
