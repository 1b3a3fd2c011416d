import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams, name, shortName, version } from '../rule/field';

export const topicView = z.strictObject({
  id,
  siteId: id,
  /** Stable across sites, for example `P2b-complaint-handling`. */
  code: z.string(),
  programmeCode: z.string(),
  name,
  shortName,
  nameEn: name,
  shortNameEn: z.string(),
  version,
});
export type TopicView = z.infer<typeof topicView>;

export const topicBody = z.strictObject({
  name,
  /** At most five Han characters, so that it fits a line of the month. */
  shortName,
  nameEn: name,
  shortNameEn: shortName,
});
export type TopicBody = z.infer<typeof topicBody>;

export const topicEndpoints = {
  listTopics: {
    method: 'GET',
    path: '/api/sites/:siteId/topics',
    may: 'template.read',
    summary: 'The topic library of a site',
    params: idParams('siteId'),
    answer: z.array(topicView),
  },
  editTopic: {
    method: 'PATCH',
    path: '/api/topics/:topicId',
    may: 'template.edit',
    summary: 'Rename a topic',
    params: idParams('topicId'),
    body: topicBody,
    versioned: true,
    answer: topicView,
  },
} as const satisfies Endpoints;
