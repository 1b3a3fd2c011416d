import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TeamBody, TeamView } from '@fortnight/shared/site/site.contract';
import { In, type FindOptionsWhere } from 'typeorm';
import type { ReadTx, Tx } from '../platform/transaction';
import { ShiftRow, TeamRow } from './team.entity';
import { writeShifts } from './team-shifts';

/** Teams with their shifts, by name. */
export async function teamViews(tx: ReadTx, where: FindOptionsWhere<TeamRow>): Promise<TeamView[]> {
  const teams = await tx.manager.find(TeamRow, { where, order: { name: 'ASC' } });
  const teamIds = teams.map((team) => team.id);
  const shifts = await tx.manager.find(ShiftRow, {
    where: { teamId: In(teamIds), isActive: true },
    order: { position: 'ASC' },
  });
  return teams.map((team) => ({
    ...team,
    shifts: shifts
      .filter((shift) => shift.teamId === team.id)
      .map(({ name, startsLocally, endsLocally, minimumOnPost }) => ({
        name,
        startsLocally,
        endsLocally,
        minimumOnPost,
      })),
  }));
}

@Injectable()
export class TeamRepository {
  /** A team in scope, or undefined. */
  async find(tx: ReadTx, teamId: string, siteIds: readonly string[]): Promise<TeamView | undefined> {
    return (await teamViews(tx, { id: teamId, siteId: In([...siteIds]) }))[0];
  }

  async insert(tx: Tx, siteId: string, { shifts, name, shortName }: TeamBody): Promise<string> {
    const id = randomUUID();
    await tx.manager.insert(TeamRow, { id, siteId, name, shortName, headcount: 0, isActive: true, version: 1 });
    await writeShifts(tx, { siteId, id }, shifts);
    return id;
  }

  /** @returns rows written: 0 when the version is stale. */
  async edit(tx: Tx, team: TeamView, { shifts, name, shortName }: TeamBody, version: number): Promise<number> {
    const change = { name, shortName, version: version + 1 };
    const { affected } = await tx.manager.update(TeamRow, { id: team.id, version }, change);
    await writeShifts(tx, team, shifts);
    return affected ?? 0;
  }

  /** Notes how many active employees the teams of a site have; a team that is not named has none. */
  async setHeadcounts(tx: Tx, siteId: string, counts: ReadonlyMap<string, number>): Promise<void> {
    await tx.execute(
      `UPDATE team SET headcount = coalesce(($2::jsonb ->> team.id::text)::integer, 0)
       WHERE site_id = $1 AND headcount <> coalesce(($2::jsonb ->> team.id::text)::integer, 0)`,
      [siteId, JSON.stringify(Object.fromEntries(counts))],
    );
  }
}
