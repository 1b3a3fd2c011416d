import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams, sentence } from '../rule/field';
import { historyEndpoint } from '../rule/history';
import { dateText, instantText, monthText } from '../time/time-text';
import { policyKeys } from './policy';
import type { PolicyKey } from './policy.data';

const figureKey = z.enum(policyKeys as [PolicyKey, ...PolicyKey[]]);
/** A number, a period, or a day of the year as MM-DD; which one and in what range, `policyValueSchema` says. */
const figureValue = z.union([z.number(), z.string().check(z.maxLength(20))]);

/** Somebody's change of a figure at a site. Changes are never edited; a newer one takes their place. */
export const figureChangeView = z.strictObject({
  value: figureValue,
  effectiveOn: dateText,
  reason: z.string(),
  by: z.string(),
  at: instantText,
});
export type FigureChangeView = z.infer<typeof figureChangeView>;

export const siteFigures = z.strictObject({
  siteId: id,
  /** Today at the site. */
  on: dateText,
  figures: z.array(
    z.strictObject({
      key: figureKey,
      /** In force today. */
      value: figureValue,
      /** Oldest first, those to come among them. */
      history: z.array(figureChangeView),
    }),
  ),
});
export type SiteFigures = z.infer<typeof siteFigures>;
export type FigureView = SiteFigures['figures'][number];

const siteIds = z.array(id).check(z.minLength(1), z.maxLength(200));
export const figureBody = z.strictObject({ siteIds, value: figureValue, effectiveOn: dateText, reason: sentence });
export type FigureBody = z.infer<typeof figureBody>;

/** What a change would touch, before anybody makes it. */
export const figurePreview = z.strictObject({
  sites: z.number(),
  /** People who plan, decide or take part in what is touched. */
  people: z.number(),
  /** Binding sessions still ahead. */
  sessions: z.number(),
  /** Plans not approved yet. Approved ones keep what they were made by. */
  plans: z.array(
    z.strictObject({
      planId: id,
      siteName: z.string(),
      month: monthText,
      /** The deadline that counts, as it is and as it would be. */
      beforeOn: dateText,
      afterOn: dateText,
      workingDaysLeft: z.number(),
    }),
  ),
});
export type FigurePreview = z.infer<typeof figurePreview>;

const keyParams = z.strictObject({ key: figureKey });

export const policyEndpoints = {
  readFigures: {
    method: 'GET',
    path: '/api/sites/:siteId/figures',
    may: 'policy.read',
    summary: 'Every figure of the regulation in force at a site, with its history',
    params: idParams('siteId'),
    answer: siteFigures,
  },
  previewFigure: {
    method: 'POST',
    path: '/api/figures/:key/preview',
    may: 'policy.edit',
    summary: 'What a change of a figure would touch; changes nothing',
    params: keyParams,
    body: z.strictObject({ siteIds, value: figureValue, effectiveOn: dateText }),
    answer: figurePreview,
  },
  changeFigure: {
    method: 'POST',
    path: '/api/figures/:key/changes',
    may: 'policy.edit',
    summary: 'Change a figure at one or several sites from a date on, with a reason',
    params: keyParams,
    body: figureBody,
    creates: true,
    answer: z.array(siteFigures),
  },
  readFiguresHistory: historyEndpoint(
    '/api/sites/:siteId/figures/history',
    'siteId',
    'policy.read',
    'Who changed the figures of a site',
  ),
} as const satisfies Endpoints;
