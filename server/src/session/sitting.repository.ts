import { Injectable } from '@nestjs/common';
import { sessionTitle, type Sitting, type SittingInstructor } from '@fortnight/shared/session/sitting';
import { epochMsOf, toInstantText } from '@fortnight/shared/time/instant';
import type { TimeSpan } from '@fortnight/shared/time/time-span';
import type { DateText, InstantText, TimeText } from '@fortnight/shared/time/time-text';
import type { ReadTx } from '../platform/transaction';

/** Where a clash could come from: a site and a branch of its sessions, people and teams, and when. */
export interface Surroundings {
  readonly siteId: string;
  /** Its sessions count also while they are drafts; null for binding sessions alone. */
  readonly branch: string | null;
  /** A branch that is looked at by itself, so that its sessions need not be found here. */
  readonly without?: string;
  readonly span: TimeSpan;
  readonly instructorIds: readonly string[];
  /** Teams that train, and those whose people teach. */
  readonly teamIds: readonly string[];
}

interface SittingRow extends Omit<Sitting, 'span' | 'title' | 'titleEn'> {
  readonly startsAt: InstantText;
  readonly endsAt: InstantText;
  readonly topics: readonly { readonly name: string; readonly nameEn: string }[];
  readonly programmeName: string;
  readonly programmeNameEn: string;
  readonly instructors: readonly SittingInstructor[];
}

/** A dated sitting as promises, topics and loads count it. */
export interface CountedSitting {
  readonly sessionId: string;
  /** The same for the runs of one occurrence; each plan numbers its own. */
  readonly occurrence: string;
  readonly startsLocally: TimeText;
  readonly state: 'planned' | 'binding' | 'held';
  readonly templateId: string | null;
  readonly programmeCode: string;
  readonly teamIds: readonly string[];
  readonly topicIds: readonly string[];
  readonly instructorIds: readonly string[];
  readonly on: DateText;
  readonly minutes: number;
}

/** A team was taught a topic on a date. */
export interface TaughtTopic {
  readonly teamIds: readonly string[];
  readonly topicIds: readonly string[];
  readonly on: DateText;
}

/**
 * Only what can clash is read: the branch and the binding sessions of the site at that time, and of other sites those
 * whose instructors or teams are ours. Each probe has an index of its own.
 */
const near = `
  SELECT id FROM session WHERE site_id = $1 AND span && $3::tstzrange
    AND (branch = $2::uuid OR binding) AND state <> 'cancelled'
  UNION
  SELECT session_id FROM session_instructor WHERE binding AND employee_id = ANY($4) AND span && $3::tstzrange
  UNION
  SELECT teacher.session_id FROM employee JOIN session_instructor teacher ON teacher.employee_id = employee.id
  WHERE employee.team_id = ANY($5) AND teacher.binding AND teacher.span && $3::tstzrange
  UNION
  SELECT session.id FROM team JOIN session_team part ON part.team_id = team.id JOIN session ON session.id = part.session_id
  WHERE team.id = ANY($5) AND team.site_id <> $1 AND session.binding AND session.span && $3::tstzrange`;

@Injectable()
export class SittingRepository {
  /** Sessions that could clash with one in these surroundings: binding ones of all sites, and those of the branch. */
  async around(tx: ReadTx, asked: Surroundings): Promise<Sitting[]> {
    const { siteId, branch, without, span, instructorIds, teamIds } = asked;
    const rows = await tx.query<SittingRow>(
      `SELECT session.id, session.site_id AS "siteId", site.name AS "siteName",
         programme.name AS "programmeName", programme.name_en AS "programmeNameEn",
         session.starts_at AS "startsAt", session.ends_at AS "endsAt",
         coalesce((
           SELECT json_agg(json_build_object('name', topic.name, 'nameEn', topic.name_en) ORDER BY part.position)
           FROM session_topic part JOIN topic ON topic.id = part.topic_id
           WHERE part.session_id = session.id), '[]') AS topics,
         CASE WHEN room.id IS NOT NULL THEN json_build_object('id', room.id, 'name', room.name) END AS room,
         coalesce((
           SELECT json_agg(json_build_object('id', team.id, 'name', team.name, 'people', team.headcount) ORDER BY team.id)
           FROM session_team part JOIN team ON team.id = part.team_id
           WHERE part.session_id = session.id), '[]') AS teams,
         coalesce((
           SELECT json_agg(json_build_object('id', employee.id, 'name', employee.name, 'teamId', employee.team_id)
                           ORDER BY part.position)
           FROM session_instructor part JOIN employee ON employee.id = part.employee_id
           WHERE part.session_id = session.id), '[]') AS instructors,
         CASE WHEN session.state <> 'planned' THEN ARRAY(
           SELECT employee_id FROM session_participant part WHERE part.session_id = session.id) END AS "participantIds"
       FROM session JOIN site ON site.id = session.site_id JOIN programme ON programme.id = session.programme_id
       LEFT JOIN room ON room.id = session.room_id
       WHERE session.id IN (${near}) AND session.branch IS DISTINCT FROM $6
       ORDER BY session.starts_at, session.id`,
      [siteId, branch, rangeText(span), instructorIds, teamIds, without ?? null],
    );
    return rows.map(toSitting);
  }

  /** Sessions of a site between two dates, drafts included, and those of other sites that these people teach. */
  async counted(
    tx: ReadTx,
    siteId: string,
    instructorIds: readonly string[],
    fromOn: DateText,
    untilOn: DateText,
  ): Promise<CountedSitting[]> {
    const [found] = await tx.query<{ list: CountedSitting[] }>(
      `WITH chosen AS MATERIALIZED (
         SELECT id, template_id, programme_id, on_date, starts_locally, minutes, state,
           concat_ws(' ', branch, lineage, period_start, ordinal) AS occurrence FROM session
         WHERE on_date BETWEEN $3 AND $4 AND state <> 'cancelled' AND (
           site_id = $1 OR id IN (SELECT session_id FROM session_instructor WHERE employee_id = ANY($2)))),
       teams AS (
         SELECT session_id, array_agg(team_id) AS ids FROM session_team
         WHERE session_id IN (SELECT id FROM chosen) GROUP BY session_id),
       topics AS (
         SELECT session_id, array_agg(topic_id) AS ids FROM session_topic
         WHERE session_id IN (SELECT id FROM chosen) GROUP BY session_id),
       instructors AS (
         SELECT session_id, array_agg(employee_id ORDER BY position) AS ids FROM session_instructor
         WHERE session_id IN (SELECT id FROM chosen) GROUP BY session_id)
       SELECT json_agg(json_build_object('sessionId', chosen.id, 'templateId', chosen.template_id,
         'occurrence', chosen.occurrence, 'startsLocally', chosen.starts_locally, 'state', chosen.state, 'programmeCode', programme.code,
         'on', chosen.on_date, 'minutes', chosen.minutes, 'teamIds', coalesce(teams.ids, '{}'),
         'topicIds', coalesce(topics.ids, '{}'), 'instructorIds', coalesce(instructors.ids, '{}'))
         ORDER BY chosen.on_date, chosen.id) AS list
       FROM chosen JOIN programme ON programme.id = chosen.programme_id
       LEFT JOIN teams ON teams.session_id = chosen.id LEFT JOIN topics ON topics.session_id = chosen.id
       LEFT JOIN instructors ON instructors.session_id = chosen.id`,
      [siteId, instructorIds, fromOn, untilOn],
    );
    return found?.list ?? [];
  }

  /** When each topic was last taught to each team of a site between two dates, drafts included. */
  lastTaught(tx: ReadTx, siteId: string, fromOn: DateText, untilOn: DateText): Promise<TaughtTopic[]> {
    return tx.query<TaughtTopic>(
      `SELECT ARRAY[team.team_id] AS "teamIds", ARRAY[topic.topic_id] AS "topicIds", max(session.on_date)::text AS "on"
       FROM session JOIN session_team team ON team.session_id = session.id
       JOIN session_topic topic ON topic.session_id = session.id
       WHERE session.site_id = $1 AND session.on_date BETWEEN $2 AND $3 AND session.state <> 'cancelled'
       GROUP BY team.team_id, topic.topic_id ORDER BY team.team_id, topic.topic_id`,
      [siteId, fromOn, untilOn],
    );
  }
}

function toSitting({ startsAt, endsAt, topics, programmeName, programmeNameEn, ...row }: SittingRow): Sitting {
  const span = { from: epochMsOf(startsAt), until: epochMsOf(endsAt) };
  return { ...row, span, ...sessionTitle({ topics, programmeName, programmeNameEn }) };
}

function rangeText({ from, until }: TimeSpan): string {
  return `[${toInstantText(from)},${toInstantText(until)})`;
}
