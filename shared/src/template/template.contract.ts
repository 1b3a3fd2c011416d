import * as z from 'zod/mini';
import { roles } from '../person/rights.data';
import type { Endpoints } from '../rule/endpoint';
import { distinctIds, id, idParams, name, namesEachOnce, version } from '../rule/field';
import { historyEndpoint } from '../rule/history';
import { dateText, timeText } from '../time/time-text';

export const periods = ['week', 'fortnight', 'month', 'two-months', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

/** ISO 8601: Monday is 1, Sunday is 7. */
const weekday = z.number().check(z.int(), z.minimum(1), z.maximum(7));

/** What a programme promises: figures of the regulation, in policy under the rule's id. A template cannot change them. */
export const promiseFigures = z.strictObject({
  /** Sittings in each period: three *in total*, topics take turns. */
  count: z.number().check(z.int(), z.minimum(1), z.maximum(31)),
  per: z.enum(periods),
  /** Least days from one sitting to the next, also across the edge of a period; 1: never two on one day. */
  minGapDays: z.number().check(z.int(), z.minimum(1), z.maximum(90)),
});
export type PromiseFigures = z.infer<typeof promiseFigures>;

/**
 * Which sittings count for the promise at this site: a template's own narrowing of what its programme promises. A
 * sitting that does not satisfy it takes place, but keeps no promise.
 */
export const promiseLimits = z.strictObject({
  /** True: only working days of the site's calendar count. False: days off count too, closed days never. */
  workingDaysOnly: z.boolean(),
  /** Weekdays that count, in any order, each once; null: all. 'Not Mondays' is [2, 3, 4, 5, 6, 7]. */
  weekdays: z.nullable(z.array(weekday).check(z.minLength(1), z.maxLength(7), z.refine(daysEachOnce, 'named-twice'))),
  /** A sitting begins at this wall time or later; null: as the site opens. */
  notBefore: z.nullable(timeText),
  /** A sitting has *ended* by this wall time; null: as the site closes. */
  notAfter: z.nullable(timeText),
  /** A shorter sitting does not count; null: any length does. */
  minutes: z.nullable(z.number().check(z.int(), z.minimum(15), z.maximum(480))),
});
export type PromiseLimits = z.infer<typeof promiseLimits>;

/** *n per period*, and which sittings count; the subject is a team (domain.md, cadence). */
export const promise = z.strictObject({ ...promiseFigures.shape, ...promiseLimits.shape });
export type Promised = z.infer<typeof promise>;

export const programmeView = z.strictObject({
  id,
  siteId: id,
  /** P1 … P4 of the regulation. */
  code: z.string(),
  name,
  nameEn: name,
  /** 1 to 8: which programme tint of the tokens. */
  tint: z.number(),
  /** Null where it follows a person's hire date (P1) or is no programme of the regulation. */
  promise: z.nullable(promiseFigures),
});
export type ProgrammeView = z.infer<typeof programmeView>;

/** Several recurrence rules (RFC 5545 3.3.10, without DTSTART), extra dates and exceptions, all floating. */
export const ruleSet = z.strictObject({
  rules: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(12)),
  extraOn: z.array(dateText).check(z.maxLength(100)),
  exceptOn: z.array(dateText).check(z.maxLength(100)),
});
export type RuleSet = z.infer<typeof ruleSet>;

export const dayOffActs = ['skip', 'earlier', 'later', 'nearest'] as const;
/** `team`: one run for each team; `site`: one run for all. */
export const audiences = ['team', 'site'] as const;

export const templateBody = z.strictObject({
  name,
  nameEn: name,
  programmeId: id,
  topicIds: distinctIds(1, 30),
  /**
   * How the promise is kept. A rule set: on its dates, and where these fall short on other days. Null: by the promise
   * alone, the planner spreads the sittings over days that count, the promise's distance apart, never two on one day.
   * Only a template whose programme promises something may do without (`rules-needed` on `/ruleSet`).
   */
  ruleSet: z.nullable(ruleSet),
  /** Which sittings count. The template's own `startsLocally` and `minutes` must satisfy them. */
  limits: promiseLimits,
  /** What happens to a date of the rule set on a day off. Nothing to say without a rule set; it is kept nevertheless. */
  onDayOff: z.enum(dayOffActs),
  startsLocally: timeText,
  minutes: z.number().check(z.int(), z.minimum(15), z.maximum(480)),
  audience: z.enum(audiences),
  instructorRoles: z.array(z.enum(roles)).check(z.minLength(1), z.refine(namesEachOnce, 'named-twice')),
  roomId: z.nullable(id),
  isActive: z.boolean(),
});
export type TemplateBody = z.infer<typeof templateBody>;

export const templateView = z.strictObject({
  ...templateBody.shape,
  id,
  siteId: id,
  programmeCode: z.string(),
  tint: z.number(),
  /** The programme's figures in force with the template's limits; null as in `programmeView`. */
  promise: z.nullable(promise),
  version,
});
export type TemplateView = z.infer<typeof templateView>;

const siteParams = idParams('siteId');
const templateParams = idParams('templateId');

export const templateEndpoints = {
  listProgrammes: {
    method: 'GET',
    path: '/api/sites/:siteId/programmes',
    may: 'template.read',
    summary: 'Programmes of the regulation at a site',
    params: siteParams,
    answer: z.array(programmeView),
  },
  listTemplates: {
    method: 'GET',
    path: '/api/sites/:siteId/templates',
    may: 'template.read',
    summary: 'Training templates of a site',
    params: siteParams,
    answer: z.array(templateView),
  },
  readTemplate: {
    method: 'GET',
    path: '/api/templates/:templateId',
    may: 'template.read',
    summary: 'One training template',
    params: templateParams,
    answer: templateView,
  },
  createTemplate: {
    method: 'POST',
    path: '/api/sites/:siteId/templates',
    may: 'template.edit',
    summary: 'Create a training template',
    params: siteParams,
    body: templateBody,
    creates: true,
    answer: templateView,
  },
  editTemplate: {
    method: 'PATCH',
    path: '/api/templates/:templateId',
    may: 'template.edit',
    summary: 'Edit a training template',
    params: templateParams,
    body: templateBody,
    versioned: true,
    answer: templateView,
  },
  readTemplateHistory: historyEndpoint(
    '/api/templates/:templateId/history',
    'templateId',
    'template.read',
    'Who changed a training template',
  ),
} as const satisfies Endpoints;

function daysEachOnce(days: readonly number[]): boolean {
  return new Set(days).size === days.length;
}
