import type { Right } from '@fortnight/shared/person/rights.data';

/** Where the acts on a thing are recorded. `$1` is the thing's id, `$2` the sites at which the reader holds the right. */
export interface HistorySource {
  readonly right: Right;
  /** Answers a row when the thing is there for the reader; `$3` the sites at which they see drafts. */
  readonly isThere: string;
  /** `noun`, `noun_id` of whatever the acts name. */
  readonly things: string;
  /** Which of those acts count; `r` is the act. */
  readonly acts: string;
}

const session = `jsonb_build_array(jsonb_build_object('id', $1::uuid))`;

/** Signing in and out changes nothing. */
const noChange = `('signed-in', 'signed-out', 'sign-in-ended', 'other-sign-ins-ended', 'session-ended',
  'other-sessions-ended', 'language-chosen')`;

export const historySources = {
  session: {
    right: 'session.read',
    isThere: `SELECT 1 FROM session WHERE id = $1 AND site_id = ANY($2) AND (state <> 'planned' OR site_id = ANY($3))`,
    things: `
      SELECT 'session' AS noun, ($1::uuid)::text AS noun_id
      UNION ALL SELECT 'invite', id::text FROM invite WHERE session_id = $1
      UNION ALL SELECT 'plan', p.id::text FROM plan p JOIN session s ON s.branch = p.branch WHERE s.id = $1`,
    acts: `r.noun <> 'plan' OR r.after->'sessionIds' ? ($1::uuid)::text OR r.after->'sessions' @> ${session}
      OR r.before->'sessions' @> ${session} OR coalesce(r.after, r.before) #>> '{about,sessionId}' = ($1::uuid)::text
      OR (r.action = 'plan-drafted' AND r.after->>'sessions' <> '0'
          AND r.at = (SELECT created_at FROM session WHERE id = $1))`,
  },
  plan: {
    right: 'plan.read',
    isThere: 'SELECT 1 FROM plan WHERE id = $1 AND site_id = ANY($2)',
    things: `SELECT 'plan' AS noun, ($1::uuid)::text AS noun_id`,
    acts: 'true',
  },
  template: {
    right: 'template.read',
    isThere: 'SELECT 1 FROM template WHERE id = $1 AND site_id = ANY($2)',
    things: `
      SELECT 'template' AS noun, ($1::uuid)::text AS noun_id
      UNION ALL SELECT 'site', site_id::text FROM template WHERE id = $1`,
    acts: `r.noun = 'template' OR r.action = 'templates-laid'`,
  },
  topic: {
    right: 'template.read',
    isThere: 'SELECT 1 FROM topic WHERE id = $1 AND site_id = ANY($2)',
    things: `
      SELECT 'topic' AS noun, ($1::uuid)::text AS noun_id
      UNION ALL SELECT 'site', site_id::text FROM topic WHERE id = $1`,
    acts: `r.noun = 'topic' OR r.action = 'catalogue-laid'`,
  },
  employee: {
    right: 'person.read',
    isThere: 'SELECT 1 FROM employee WHERE id = $1 AND site_id = ANY($2)',
    things: `
      SELECT 'employee' AS noun, ($1::uuid)::text AS noun_id
      UNION ALL SELECT 'account', id::text FROM account WHERE employee_id = $1
      UNION ALL SELECT 'leave', id::text FROM leave WHERE employee_id = $1`,
    acts: `r.action NOT IN ${noChange}`,
  },
  site: {
    right: 'person.read',
    isThere: 'SELECT 1 FROM site WHERE id = $1 AND id = ANY($2)',
    things: `
      SELECT 'site' AS noun, ($1::uuid)::text AS noun_id
      UNION ALL SELECT 'team', id::text FROM team WHERE site_id = $1
      UNION ALL SELECT 'room', id::text FROM room WHERE site_id = $1`,
    acts: 'true',
  },
  figures: {
    right: 'policy.read',
    isThere: 'SELECT 1 FROM site WHERE id = $1 AND id = ANY($2)',
    things: `SELECT DISTINCT 'figure' AS noun, key AS noun_id FROM policy_figure WHERE site_id = $1`,
    acts: 'r.site_id = $1',
  },
} as const satisfies Readonly<Record<string, HistorySource>>;

export type HistoryOf = keyof typeof historySources;
