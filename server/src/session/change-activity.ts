import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import type { PlaceUse } from '@fortnight/shared/site/place.contract';
import type { RoomView, SiteView, TeamView } from '@fortnight/shared/site/site.contract';
import { ensureFound } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { SetActivity, type Place } from '../site/set-activity';
import { SiteRepository } from '../site/site.repository';
import { PlaceUseReader } from './place-use.reader';

type What = 'site' | 'team' | 'room';
interface Views {
  readonly site: SiteView;
  readonly team: TeamView;
  readonly room: RoomView;
}

/** Sites, teams and rooms in and out of use. Sessions have a say in it, so it is asked here. */
@Injectable()
export class ChangeActivity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly uses: PlaceUseReader,
    private readonly activity: SetActivity,
  ) {}

  /** What taking it out of use would touch. */
  use(me: Actor, what: What, placeId: string): Promise<PlaceUse> {
    return this.work.read(async (tx) => {
      await this.find(tx, me, what, placeId);
      return this.uses.of(tx, what, placeId);
    });
  }

  change<W extends What>(
    me: Actor,
    what: W,
    placeId: string,
    wanted: { readonly isActive: boolean; readonly version: number },
  ): Promise<Views[W]> {
    return this.work.run(me, async (tx) => {
      const before = await this.find(tx, me, what, placeId);
      const siteId = siteOf(before);
      await this.lock(tx, what, placeId);
      const use = await this.uses.of(tx, what, placeId);
      await this.activity.within(tx, what, before, { ...wanted, siteId, use });
      return this.find(tx, me, what, placeId);
    });
  }

  /** Whoever joins a team updates its headcount, and so waits here, or we for them. */
  private async lock(tx: Tx, what: What, placeId: string): Promise<void> {
    await tx.query(`SELECT id FROM ${what} WHERE id = $1 FOR UPDATE`, [placeId]);
  }

  private async find<W extends What>(tx: ReadTx, me: Actor, what: W, placeId: string): Promise<Views[W]> {
    const siteIds = siteIdsFor(me, 'site.edit');
    const all: readonly Place[] =
      what === 'site'
        ? await this.sites.sites(tx, siteIds)
        : await this.sites.placesOf(tx, what === 'team' ? 'team' : 'room', siteIds);
    return ensureFound(all.find(({ id }) => id === placeId)) as Views[W];
  }
}

function siteOf(place: SiteView | TeamView | RoomView): string {
  return 'siteId' in place ? place.siteId : place.id;
}
