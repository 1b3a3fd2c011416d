import * as z from 'zod/mini';
import { bulkBody, bulkChange, bulkReport } from '../rule/bulk';
import type { Endpoints } from '../rule/endpoint';
import { distinctIds, id, idParams, name, sentence, version } from '../rule/field';
import { sheetAnswer, sheetOrder } from '../rule/sheet';
import { dateText, instantText } from '../time/time-text';

/** `expiring`: still in force, and its last day is near (policy `qualification-notice-days`). */
export const qualificationStates = ['in-force', 'expiring', 'expired', 'revoked'] as const;
export type QualificationState = (typeof qualificationStates)[number];

/** Whoever did it; null: the house, when qualifications were introduced. */
const doneBy = z.strictObject({ name: z.nullable(z.string()), at: instantText });

/** That a person may teach a topic at a site (R34). */
export const qualificationView = z.strictObject({
  id,
  siteId: id,
  employeeId: id,
  /** The person's. */
  name,
  staffNumber: z.string(),
  teamName: z.nullable(z.string()),
  topicId: id,
  topicName: z.string(),
  topicNameEn: z.string(),
  programmeCode: z.string(),
  /** The last day on which it counts, by the site's date; null: no end. */
  validUntil: z.nullable(dateText),
  state: z.enum(qualificationStates),
  granted: doneBy,
  revoked: z.nullable(doneBy),
  /** Why it was revoked; null: it was not. */
  revokedFor: z.nullable(z.string()),
  version,
});
export type QualificationView = z.infer<typeof qualificationView>;

export const qualificationQuery = z.strictObject({
  /** Words that all have to be found in name, works number or topic, or in the pinyin of the name. */
  search: z.optional(z.string().check(z.maxLength(80))),
  employeeId: z.optional(id),
  topicId: z.optional(id),
  programmeCode: z.optional(z.string().check(z.maxLength(20))),
  /** Left out: everything that was not revoked. `valid`: in force, whether expiring or not. */
  state: z.optional(z.enum([...qualificationStates, 'valid'])),
});
export type QualificationQuery = z.infer<typeof qualificationQuery>;

export const qualificationSorts = ['name', 'staffNumber', 'team', 'topic', 'validUntil', 'grantedAt'] as const;
export type QualificationSort = (typeof qualificationSorts)[number];

/** Somebody who could be qualified, and for how many topics they are. */
export const candidateView = z.strictObject({
  employeeId: id,
  name,
  staffNumber: z.string(),
  /** Holds a role at the site whose holders teach. */
  holdsTeachingRole: z.boolean(),
  /** Topics that they may teach today. */
  topics: z.number(),
});
export type CandidateView = z.infer<typeof candidateView>;

/** Everybody named is qualified for every topic named; where they are already, the end is set anew. */
export const grantBody = z.strictObject({
  employeeIds: distinctIds(1, 200),
  topicIds: distinctIds(1, 100),
  validUntil: z.nullable(dateText),
});
export type GrantBody = z.infer<typeof grantBody>;

/** Qualifications that were given, got another end, or were the same before. */
export const grantReport = z.strictObject({ granted: z.number(), renewed: z.number(), unchanged: z.number() });
export type GrantReport = z.infer<typeof grantReport>;

/** Another end, or a reason for which it is revoked; null gives back what was revoked. */
export const qualificationChange = bulkChange({
  validUntil: z.optional(z.nullable(dateText)),
  revokedFor: z.optional(z.nullable(sentence)),
});
export type QualificationChange = z.infer<typeof qualificationChange>;

export const qualificationReport = bulkReport({
  /** Ends set anew, revoked, given back. */
  renewed: z.number(),
  revoked: z.number(),
  givenBack: z.number(),
});
export type QualificationReport = z.infer<typeof qualificationReport>;

const siteParams = idParams('siteId');

export const qualificationEndpoints = {
  listQualifications: {
    method: 'GET',
    path: '/api/sites/:siteId/qualifications',
    may: 'person.read',
    summary: 'Who may teach what at a site, and until when',
    params: siteParams,
    query: qualificationQuery,
    answer: z.array(qualificationView),
  },
  exportQualifications: {
    method: 'GET',
    path: '/api/sites/:siteId/qualifications.xlsx',
    may: 'person.read',
    summary: 'Who may teach what at a site as a sheet, as the list shows it',
    params: siteParams,
    query: z.strictObject({ ...qualificationQuery.shape, ...sheetOrder(qualificationSorts) }),
    answer: sheetAnswer,
  },
  listCandidates: {
    method: 'GET',
    path: '/api/sites/:siteId/qualification-candidates',
    may: 'qualification.grant',
    summary: 'Who can be qualified to teach at a site, those whose role it is first',
    params: siteParams,
    answer: z.array(candidateView),
  },
  grantQualifications: {
    method: 'POST',
    path: '/api/sites/:siteId/qualifications',
    may: 'qualification.grant',
    summary: 'Qualify people to teach topics, until a day or without an end',
    params: siteParams,
    body: grantBody,
    answer: grantReport,
  },
  editQualifications: {
    method: 'POST',
    path: '/api/sites/:siteId/qualification-edits',
    may: 'qualification.grant',
    summary: 'Set another end, or revoke with a reason, all or none; a dry run writes nothing',
    params: siteParams,
    body: bulkBody(qualificationChange),
    answer: qualificationReport,
  },
} as const satisfies Endpoints;
