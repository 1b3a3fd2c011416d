import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams, name, shortName, version } from '../rule/field';
import { historyEndpoint } from '../rule/history';

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
  /** Out of use, whatever teaches it goes on, but nothing new takes it up. */
  isActive: z.boolean(),
  version,
});
export type TopicView = z.infer<typeof topicView>;

export const topicBody = z.strictObject({
  name,
  /** Fits a line of the month: policy `short-name-characters` says how many Han characters that are. */
  shortName,
  nameEn: name,
  shortNameEn: shortName,
  isActive: z.boolean(),
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
    summary: 'Rename a topic, or take it out of use or into use again',
    params: idParams('topicId'),
    body: topicBody,
    versioned: true,
    answer: topicView,
  },
  readTopicHistory: historyEndpoint('/api/topics/:topicId/history', 'topicId', 'template.read', 'Who changed a topic'),
} as const satisfies Endpoints;
