import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { siteEndpoints, TeamView } from '@fortnight/shared/site/site.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound, ensureWritten } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from './site.repository';
import { tellingWhatIsTaken, uniqueFieldsOfSites } from './taken-field';
import { TeamRepository } from './team.repository';

/** Creates teams and edits them, shifts included. */
@Injectable()
export class WriteTeam {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly teams: TeamRepository,
  ) {}

  create({ me, params, body }: Asked<typeof siteEndpoints.createTeam>): Promise<TeamView> {
    const siteIds = siteIdsFor(me, 'site.edit');
    const unit = this.work.run(me, async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIds);
      const teamId = await this.teams.insert(tx, site.id, body);
      const after = ensureFound(await this.teams.find(tx, teamId, siteIds));
      await tx.audit({ siteId: site.id, action: 'team-created', noun: 'team', nounId: teamId, after });
      return after;
    });
    return tellingWhatIsTaken(me.language, uniqueFieldsOfSites, unit);
  }

  edit({ me, params, body, version }: Asked<typeof siteEndpoints.editTeam>): Promise<TeamView> {
    const siteIds = siteIdsFor(me, 'site.edit');
    const unit = this.work.run(me, async (tx) => {
      const before = ensureFound(await this.teams.find(tx, params.teamId, siteIds));
      ensureWritten(await this.teams.edit(tx, before, body, version));
      const after = ensureFound(await this.teams.find(tx, before.id, siteIds));
      await tx.audit({ siteId: before.siteId, action: 'team-edited', noun: 'team', nounId: before.id, before, after });
      return after;
    });
    return tellingWhatIsTaken(me.language, uniqueFieldsOfSites, unit);
  }
}
