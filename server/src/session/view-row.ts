import type { SessionView } from '@fortnight/shared/session/session.contract';
import { instantJson } from '../platform/instant-column';

type Own =
  | 'id'
  | 'siteId'
  | 'templateId'
  | 'state'
  | 'on'
  | 'startsLocally'
  | 'minutes'
  | 'zone'
  | 'startsAt'
  | 'endsAt'
  | 'coming'
  | 'version';

/** A session as it comes from the database: its parts by their ids, for names repeat from session to session. */
export interface ViewRow extends Pick<SessionView, Own> {
  readonly programmeId: string;
  readonly roomId: string | null;
  readonly topicIds: readonly string[] | null;
  readonly teamIds: readonly string[] | null;
  readonly instructorIds: readonly string[] | null;
  /** Who is expected once it binds; null for a draft. */
  readonly frozen: number | null;
  readonly cancelReason: string | null;
}

/** SQL: the chosen sessions in order of time, as one text to parse. */
export const viewsWhere = (where: string): string => `
  WITH chosen AS MATERIALIZED (SELECT * FROM session WHERE ${where}),
  topics AS (
    SELECT session_id, array_agg(topic_id ORDER BY position) AS ids FROM session_topic
    WHERE session_id IN (SELECT id FROM chosen) GROUP BY session_id),
  teams AS (
    SELECT session_id, array_agg(team_id) AS ids FROM session_team
    WHERE session_id IN (SELECT id FROM chosen) GROUP BY session_id),
  instructors AS (
    SELECT session_id, array_agg(employee_id ORDER BY position) AS ids FROM session_instructor
    WHERE session_id IN (SELECT id FROM chosen) GROUP BY session_id),
  participants AS (
    SELECT session_id, count(*)::int AS people FROM session_participant
    WHERE session_id IN (SELECT id FROM chosen) GROUP BY session_id)
  SELECT coalesce(json_agg(json_build_object('id', chosen.id, 'siteId', chosen.site_id,
    'templateId', chosen.template_id, 'programmeId', chosen.programme_id, 'state', chosen.state,
    'on', chosen.on_date, 'startsLocally', chosen.starts_locally, 'minutes', chosen.minutes, 'zone', chosen.zone,
    'startsAt', ${instantJson('chosen.starts_at')}, 'endsAt', ${instantJson('chosen.ends_at')},
    'roomId', chosen.room_id, 'topicIds', topics.ids, 'teamIds', teams.ids, 'instructorIds', instructors.ids,
    'frozen', CASE WHEN chosen.state <> 'planned' THEN coalesce(participants.people, 0) END,
    'coming', chosen.coming, 'cancelReason', chosen.cancel_reason, 'version', chosen.version)
    ORDER BY chosen.starts_at, chosen.id), '[]') AS list
  FROM chosen
  LEFT JOIN topics ON topics.session_id = chosen.id LEFT JOIN teams ON teams.session_id = chosen.id
  LEFT JOIN instructors ON instructors.session_id = chosen.id
  LEFT JOIN participants ON participants.session_id = chosen.id`;
