import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { NightRest } from '@fortnight/shared/person/free-for';
import type { RosterSource } from '@fortnight/shared/person/roster-book';
import type { ShiftRosterView } from '@fortnight/shared/person/shift-roster.contract';
import { mayEditRoster, type RosterTeamAt } from '@fortnight/shared/person/shift-roster.rules';
import type { Figures } from '@fortnight/shared/policy/policy';
import { addDays, type DateRange } from '@fortnight/shared/time/days';
import { spanOfDates } from '@fortnight/shared/time/time-span';
import { ensure, ensureFound, Refused } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import { SiteRepository } from '../site/site.repository';
import { LeaveRepository } from './leave.repository';

/** Whose roster is read: of a whole site, or of one of its teams. */
export interface RosterScope {
  readonly siteId: string;
  readonly teamId: string | null;
  /** That of one person alone, with whatever teams it names. */
  readonly employeeId?: string;
}

/** All of a roster but the words for the reader. */
export type RosterRead = RosterSource & {
  readonly teams: readonly (RosterTeamAt & { readonly shortName: string })[];
};

/** Two days on both sides: the night before and the rest after it. */
const margin = 2;

/** `$1` site, `$2` team or null, `$3` first and `$4` last day with the margin, `$5` person or null. One row holds all of it. */
const rosterOfSite = `
  WITH assigned AS (
    SELECT a.employee_id, a.group_id, a.from_on, a.until_on, p.team_id, p.id AS pattern_id
      FROM shift_assignment a JOIN shift_group g ON g.id = a.group_id JOIN shift_pattern p ON p.id = g.pattern_id
     WHERE a.site_id = $1 AND ($2::uuid IS NULL OR p.team_id = $2) AND ($5::uuid IS NULL OR a.employee_id = $5)
       AND daterange(a.from_on, a.until_on, '[]') && daterange($3::date, $4::date, '[]')
  ), fixed AS (
    SELECT * FROM shift_day
     WHERE site_id = $1 AND ($2::uuid IS NULL OR team_id = $2) AND on_date BETWEEN $3 AND $4
       AND ($5::uuid IS NULL OR employee_id = $5)
  ), somebody AS (
    SELECT id FROM employee
     WHERE site_id = $1 AND status = 'active' AND ($2::uuid IS NULL OR team_id = $2)
       AND ($5::uuid IS NULL OR id = $5)
    UNION SELECT employee_id FROM assigned UNION SELECT employee_id FROM fixed
  )
  SELECT
    coalesce((SELECT json_agg(json_build_object('id', id, 'siteId', site_id, 'name', name, 'shortName', short_name)
                              ORDER BY name)
      FROM team WHERE site_id = $1 AND is_active AND ($2::uuid IS NULL OR id = $2)), '[]') AS teams,
    coalesce((SELECT json_agg(json_build_object('id', id, 'teamId', team_id, 'name', name,
                                'startsLocally', starts_locally, 'endsLocally', ends_locally,
                                'minimumOnPost', minimum_on_post, 'isActive', is_active)
                              ORDER BY position NULLS LAST, name)
      FROM shift s WHERE site_id = $1 AND ($2::uuid IS NULL OR team_id = $2)
       AND (is_active OR EXISTS (SELECT FROM fixed WHERE shift_id = s.id)
            OR EXISTS (SELECT FROM shift_pattern_day d JOIN assigned a USING (pattern_id) WHERE d.shift_id = s.id))),
      '[]') AS shifts,
    coalesce((SELECT json_agg(json_build_object('id', p.id, 'teamId', p.team_id, 'name', p.name,
                                'anchorOn', p.anchor_on, 'followsCalendar', p.follows_calendar,
                                'replacedOn', p.replaced_on, 'version', p.version,
                                'cycle', (SELECT json_agg(shift_id ORDER BY day) FROM shift_pattern_day
                                           WHERE pattern_id = p.id),
                                'groups', (SELECT json_agg(json_build_object('id', id, 'name', name,
                                                             'offset', offset_days) ORDER BY position)
                                             FROM shift_group WHERE pattern_id = p.id))
                              ORDER BY p.name, p.anchor_on)
      FROM shift_pattern p WHERE p.site_id = $1 AND ($2::uuid IS NULL OR p.team_id = $2)
       AND (p.replaced_on IS NULL OR EXISTS (SELECT FROM assigned WHERE pattern_id = p.id))), '[]') AS patterns,
    coalesce((SELECT json_agg(json_build_object('employeeId', id, 'name', name, 'staffNumber', staff_number,
                                'teamId', CASE WHEN status = 'active' AND site_id = $1 THEN team_id END)
                              ORDER BY name, staff_number)
      FROM employee WHERE id IN (SELECT id FROM somebody)), '[]') AS people,
    coalesce((SELECT json_agg(json_build_object('employeeId', employee_id, 'groupId', group_id, 'fromOn', from_on,
                                'untilOn', until_on) ORDER BY from_on, employee_id) FROM assigned), '[]') AS assignments,
    coalesce((SELECT json_agg(json_build_object('employeeId', employee_id, 'on', on_date, 'shiftId', shift_id,
                                'origin', origin, 'reason', reason, 'swapId', swap_id)
                              ORDER BY on_date, employee_id) FROM fixed), '[]') AS days`;

type Rows = Pick<RosterRead, 'teams' | 'shifts' | 'patterns' | 'people' | 'assignments' | 'days'>;

/** Reads rosters. A month of a site is one query beside its calendar. */
@Injectable()
export class ShiftRosterRepository {
  constructor(
    private readonly sites: SiteRepository,
    private readonly leave: LeaveRepository,
  ) {}

  /** The roster of a site that is in scope. @throws Refused 404 for any other site or team. */
  async read(tx: ReadTx, scope: RosterScope, range: DateRange, siteIds: readonly string[]): Promise<RosterRead> {
    const { id, zone } = await this.sites.oneSite(tx, scope.siteId, siteIds);
    const { weekend, weekendChanges, coveredThrough, marks } = await this.sites.calendarOf(tx, id);
    const [fromOn, untilOn] = [addDays(range.fromOn, -margin), addDays(range.untilOn, margin)];
    const [rows] = await tx.query<Rows>(rosterOfSite, [id, scope.teamId, fromOn, untilOn, scope.employeeId ?? null]);
    const found = ensureFound(rows);
    if (scope.teamId !== null && found.teams.length === 0) ensureFound(null);
    const near = marks.filter(({ on }) => on >= fromOn && on <= untilOn);
    const leave = await this.leave.approvedAt(tx, id, spanOfDates(fromOn, untilOn, zone));
    return { ...found, zone, weekend, weekendChanges, coveredThrough, marks: near, leave };
  }

  /** The roster of one team, wherever in scope it is. @throws Refused 404 for any other. */
  async readTeam(
    tx: ReadTx,
    teamId: string,
    range: DateRange,
    siteIds: readonly string[],
  ): Promise<{ readonly read: RosterRead; readonly team: RosterTeamAt }> {
    const [place] = await tx.query<{ siteId: string }>('SELECT site_id AS "siteId" FROM team WHERE id = $1', [teamId]);
    const read = await this.read(tx, { siteId: ensureFound(place).siteId, teamId }, range, siteIds);
    return { read, team: ensureFound(read.teams[0]) };
  }

  /** The team of a roster that is about to be changed; whoever else changes it waits. @throws Refused 404, 403. */
  async lockTeam(
    tx: Tx,
    me: Actor,
    teamId: string,
    siteIds: readonly string[],
  ): Promise<RosterTeamAt & { zone: string }> {
    const [team] = await tx.query<RosterTeamAt & { zone: string }>(
      `SELECT t.id, t.site_id AS "siteId", t.name, s.zone FROM team t JOIN site s ON s.id = t.site_id
       WHERE t.id = $1 AND t.site_id = ANY($2) AND t.is_active FOR NO KEY UPDATE OF t`,
      [teamId, siteIds],
    );
    const found = ensureFound(team);
    ensure(mayEditRoster(me, found));
    return found;
  }

  /** Holds every team of a site in scope, so that no roster changes while a sheet is read. @throws Refused 404. */
  async lockTeamsOf(tx: Tx, siteId: string, siteIds: readonly string[]): Promise<void> {
    await this.sites.oneSite(tx, siteId, siteIds);
    await tx.query('SELECT id FROM team WHERE site_id = $1 ORDER BY id FOR NO KEY UPDATE', [siteId]);
  }

  /** The zone by which a team's days are counted. */
  async zoneOf(tx: ReadTx, teamId: string): Promise<string> {
    const [team] = await tx.query<{ zone: string }>(
      'SELECT zone FROM team JOIN site ON site.id = site_id WHERE team.id = $1',
      [teamId],
    );
    return ensureFound(team).zone;
  }

  /** @throws Refused not-of-this-team for the first who is not in it. */
  async ensureTeammates(tx: ReadTx, teamId: string, employeeIds: readonly string[]): Promise<void> {
    const others = await tx.query<{ name: string | null }>(
      `SELECT e.name FROM unnest($2::uuid[]) AS asked (id)
         LEFT JOIN employee e ON e.id = asked.id AND e.site_id = (SELECT site_id FROM team WHERE id = $1)
       WHERE e.id IS NULL OR e.status <> 'active' OR e.team_id IS DISTINCT FROM $1 LIMIT 1`,
      [teamId, employeeIds],
    );
    if (!others[0]) return;
    const name = ensureFound(others[0].name);
    throw new Refused('not-of-this-team', { name });
  }

  /** Staff numbers of active employees of other sites. */
  async numbersElsewhere(tx: ReadTx, siteId: string, numbers: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ number: string }>(
      'SELECT staff_number AS number FROM employee WHERE site_id <> $1 AND staff_number = ANY($2)',
      [siteId, numbers],
    );
    return new Set(rows.map(({ number }) => number));
  }
}

/** The two figures of rest after a night shift. */
export function nightRestOf(figures: Figures): NightRest {
  return { restHours: figures['rest-after-night-shift-hours'], nightHour: figures['night-shift-hour'] };
}

/** What a reader sees of it. */
export function rosterViewOf(siteId: string, month: string, read: RosterRead, figures: Figures): ShiftRosterView {
  const teams = read.teams.map(({ id, name, shortName }) => ({ id, name, shortName }));
  return { ...read, siteId, month, teams, leave: [...read.leave], nightRest: nightRestOf(figures) };
}
