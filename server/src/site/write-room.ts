import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { RoomView, siteEndpoints } from '@fortnight/shared/site/site.contract';
import { In } from 'typeorm';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound, ensureWritten } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { RoomRow } from './site.entity';
import { SiteRepository } from './site.repository';
import { tellingWhatIsTaken, uniqueFieldsOfSites } from './taken-field';

/** Creates rooms and edits them. */
@Injectable()
export class WriteRoom {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
  ) {}

  create({ me, params, body }: Asked<typeof siteEndpoints.createRoom>): Promise<RoomView> {
    const siteIds = siteIdsFor(me, 'site.edit');
    const unit = this.work.run(me, async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIds);
      const after: RoomView = { id: randomUUID(), siteId: site.id, ...body, isActive: true, version: 1 };
      await tx.manager.insert(RoomRow, after);
      await tx.audit({ siteId: site.id, action: 'room-created', noun: 'room', nounId: after.id, after });
      return after;
    });
    return tellingWhatIsTaken(me.language, uniqueFieldsOfSites, unit);
  }

  edit({ me, params, body, version }: Asked<typeof siteEndpoints.editRoom>): Promise<RoomView> {
    const siteIds = siteIdsFor(me, 'site.edit');
    const unit = this.work.run(me, async (tx) => {
      const before = ensureFound(await tx.manager.findOneBy(RoomRow, { id: params.roomId, siteId: In(siteIds) }));
      const change = { ...body, version: version + 1 };
      const { affected } = await tx.manager.update(RoomRow, { id: before.id, version }, change);
      ensureWritten(affected ?? 0);
      const after: RoomView = { ...before, ...change };
      const { siteId, id } = before;
      await tx.audit({ siteId, action: 'room-edited', noun: 'room', nounId: id, before: { ...before }, after });
      return after;
    });
    return tellingWhatIsTaken(me.language, uniqueFieldsOfSites, unit);
  }
}
