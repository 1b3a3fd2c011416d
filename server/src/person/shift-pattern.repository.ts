import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AssignmentView } from '@fortnight/shared/person/shift-roster.contract';
import type { PatternBody, PatternView } from '@fortnight/shared/site/shift-pattern.contract';
import { addDays } from '@fortnight/shared/time/days';
import type { ReadTx, Tx } from '../platform/transaction';

type Place = { readonly siteId: string; readonly teamId: string };

const select = `
  SELECT p.id, p.team_id AS "teamId", p.name, p.anchor_on AS "anchorOn", p.follows_calendar AS "followsCalendar",
         p.replaced_on AS "replacedOn", p.version, p.site_id AS "siteId",
         (SELECT json_agg(shift_id ORDER BY day) FROM shift_pattern_day WHERE pattern_id = p.id) AS cycle,
         (SELECT json_agg(json_build_object('id', id, 'name', name, 'offset', offset_days) ORDER BY position)
            FROM shift_group WHERE pattern_id = p.id) AS groups
    FROM shift_pattern p`;

/** Shift patterns, and who turns with their groups. The team is locked before anything is written. */
@Injectable()
export class ShiftPatternRepository {
  /** A pattern in scope with its site, or undefined. */
  async find(
    tx: ReadTx,
    patternId: string,
    siteIds: readonly string[],
  ): Promise<{ readonly pattern: PatternView; readonly siteId: string } | undefined> {
    const where = 'WHERE p.id = $1 AND p.site_id = ANY($2)';
    const [row] = await tx.query<PatternView & { siteId: string }>(`${select} ${where}`, [patternId, siteIds]);
    if (!row) return undefined;
    const { siteId, ...pattern } = row;
    return { pattern, siteId };
  }

  /** Shifts that a pattern of the team may name. */
  async shiftIds(tx: ReadTx, teamId: string): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>('SELECT id FROM shift WHERE team_id = $1 AND is_active', [teamId]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether a group is of a pattern that the team turns by. */
  async hasGroup(tx: ReadTx, teamId: string, groupId: string): Promise<boolean> {
    const [found] = await tx.query(
      `SELECT 1 FROM shift_group g JOIN shift_pattern p ON p.id = g.pattern_id
       WHERE g.id = $1 AND p.team_id = $2 AND p.replaced_on IS NULL`,
      [groupId, teamId],
    );
    return found !== undefined;
  }

  /** @returns its id and those of its groups, in the order of the body. */
  async insert(tx: Tx, place: Place, body: PatternBody): Promise<{ id: string; groupIds: string[] }> {
    const id = randomUUID();
    await tx.execute(
      `INSERT INTO shift_pattern (id, site_id, team_id, name, anchor_on, follows_calendar, version)
       VALUES ($1, $2, $3, $4, $5, $6, 1)`,
      [id, place.siteId, place.teamId, body.name, body.anchorOn, body.followsCalendar],
    );
    await this.writeDays(tx, place, id, body.cycle);
    const groupIds = body.groups.map(() => randomUUID());
    await this.writeGroups(
      tx,
      place.siteId,
      id,
      body.groups.map((group, at) => ({ ...group, id: groupIds[at] ?? '' })),
    );
    return { id, groupIds };
  }

  /** Changes a pattern where it stands; groups keep their ids. @returns rows written: 0 when the version is stale. */
  async edit(tx: Tx, siteId: string, pattern: PatternView, body: PatternBody, version: number): Promise<number> {
    const written = await tx.execute(
      `UPDATE shift_pattern SET name = $3, anchor_on = $4, follows_calendar = $5, version = version + 1
       WHERE id = $1 AND version = $2 AND site_id = $6`,
      [pattern.id, version, body.name, body.anchorOn, body.followsCalendar, siteId],
    );
    if (written === 0) return 0;
    await tx.execute('DELETE FROM shift_pattern_day WHERE pattern_id = $1', [pattern.id]);
    await this.writeDays(tx, { siteId, teamId: pattern.teamId }, pattern.id, body.cycle);
    const kept = body.groups.map((group) => ({ ...group, id: group.id ?? randomUUID() }));
    const gone = pattern.groups.map(({ id }) => id).filter((id) => !kept.some((group) => group.id === id));
    await tx.execute('DELETE FROM shift_assignment WHERE group_id = ANY($1)', [gone]);
    await tx.execute('DELETE FROM shift_group WHERE id = ANY($1)', [gone]);
    await this.writeGroups(tx, siteId, pattern.id, kept);
    return written;
  }

  /** From that day on another pattern holds in its place. @returns rows written: 0 when the version is stale. */
  replace(tx: Tx, siteId: string, patternId: string, version: number, replacedOn: string): Promise<number> {
    return tx.execute(
      `UPDATE shift_pattern SET replaced_on = $3, version = version + 1
        WHERE id = $1 AND version = $2 AND site_id = $4`,
      [patternId, version, replacedOn, siteId],
    );
  }

  /** @returns rows removed: 0 when the version is stale. */
  remove(tx: Tx, siteId: string, patternId: string, version: number): Promise<number> {
    const sql = 'DELETE FROM shift_pattern WHERE id = $1 AND version = $2 AND site_id = $3';
    return tx.execute(sql, [patternId, version, siteId]);
  }

  /** Who turns or ever turned with the groups. */
  assignmentsOf(tx: ReadTx, groupIds: readonly string[]): Promise<AssignmentView[]> {
    return tx.query<AssignmentView>(
      `SELECT employee_id AS "employeeId", group_id AS "groupId", from_on AS "fromOn", until_on AS "untilOn"
       FROM shift_assignment WHERE group_id = ANY($1) ORDER BY from_on, employee_id`,
      [groupIds],
    );
  }

  /** Those of some people who turn with a group on a day or later. */
  async turningFrom(tx: ReadTx, employeeIds: readonly string[], fromOn: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT DISTINCT employee_id AS id FROM shift_assignment
        WHERE employee_id = ANY($1) AND (until_on IS NULL OR until_on >= $2)`,
      [employeeIds, fromOn],
    );
    return rows.map(({ id }) => id);
  }

  /** Ends what people turn with the day before, with some groups or with any; what would have begun later does not. */
  async endFrom(
    tx: Tx,
    employeeIds: readonly string[],
    fromOn: string,
    groupIds: readonly string[] | null = null,
  ): Promise<void> {
    const whose = 'employee_id = ANY($1) AND ($2::uuid[] IS NULL OR group_id = ANY($2))';
    await tx.execute(`DELETE FROM shift_assignment WHERE ${whose} AND from_on >= $3`, [employeeIds, groupIds, fromOn]);
    await tx.execute(
      `UPDATE shift_assignment SET until_on = $4 WHERE ${whose} AND (until_on IS NULL OR until_on >= $3)`,
      [employeeIds, groupIds, fromOn, addDays(fromOn, -1)],
    );
  }

  async assign(tx: Tx, siteId: string, rows: readonly AssignmentView[]): Promise<void> {
    await tx.execute(
      `INSERT INTO shift_assignment (id, site_id, employee_id, group_id, from_on, until_on)
       SELECT gen_random_uuid(), $1, "employeeId", "groupId", "fromOn", "untilOn"
       FROM jsonb_to_recordset($2) AS row ("employeeId" uuid, "groupId" uuid, "fromOn" date, "untilOn" date)`,
      [siteId, JSON.stringify(rows)],
    );
  }

  private async writeDays(tx: Tx, { siteId, teamId }: Place, id: string, cycle: PatternBody['cycle']): Promise<void> {
    await tx.execute(
      `INSERT INTO shift_pattern_day (site_id, team_id, pattern_id, day, shift_id)
       SELECT $1, $2, $3, n - 1, shift_id FROM unnest($4::uuid[]) WITH ORDINALITY AS day (shift_id, n)`,
      [siteId, teamId, id, cycle],
    );
  }

  private async writeGroups(
    tx: Tx,
    siteId: string,
    patternId: string,
    groups: readonly { readonly id: string; readonly name: string; readonly offset: number }[],
  ): Promise<void> {
    const rows = groups.map((group, position) => ({ ...group, position }));
    await tx.execute(
      `INSERT INTO shift_group (id, site_id, pattern_id, position, name, offset_days)
       SELECT id, $1, $2, position, name, "offset"
       FROM jsonb_to_recordset($3) AS g (id uuid, position integer, name text, "offset" integer)
       ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name,
         offset_days = excluded.offset_days WHERE shift_group.pattern_id = excluded.pattern_id`,
      [siteId, patternId, JSON.stringify(rows)],
    );
  }
}
