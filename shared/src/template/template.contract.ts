import * as z from 'zod/mini';
import { roles } from '../person/rights.data';
import type { Endpoints } from '../rule/endpoint';
import { distinctIds, id, idParams, name, namesEachOnce, version } from '../rule/field';
import { historyEndpoint } from '../rule/history';
import { dateText, timeText } from '../time/time-text';

export const periods = ['week', 'fortnight', 'month', 'two-months', 'quarter', 'year'] as const;
export type Period = (typeof periods)[number];

/** *n per period*, at least `minGapDays` days apart; the subject is a team (domain.md, cadence). */
export const promise = z.strictObject({
  count: z.number().check(z.int(), z.minimum(1), z.maximum(31)),
  per: z.enum(periods),
  minGapDays: z.number().check(z.int(), z.minimum(1), z.maximum(90)),
});
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
  promise: z.nullable(promise),
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
  ruleSet,
  /** What happens to a date on a day off. */
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
  previewDates: {
    method: 'POST',
    path: '/api/sites/:siteId/template-previews',
    may: 'template.read',
    summary: 'The dates that a rule set gives on the working calendar, before it is saved',
    params: siteParams,
    body: z.strictObject({ ruleSet, onDayOff: z.enum(dayOffActs), fromOn: dateText, untilOn: dateText }),
    answer: z.array(z.strictObject({ on: dateText, movedFrom: z.nullable(dateText) })),
  },
  readTemplateHistory: historyEndpoint(
    '/api/templates/:templateId/history',
    'templateId',
    'template.read',
    'Who changed a training template',
  ),
} as const satisfies Endpoints;
