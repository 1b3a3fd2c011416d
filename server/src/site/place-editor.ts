import { Injectable } from '@nestjs/common';
import type { RoomView, SiteView, TeamView } from '@fortnight/shared/site/site.contract';
import { mayKeepHours } from '@fortnight/shared/site/site.rules';
import { ensure, ensureWritten } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { RoomRow } from './site.entity';
import { SiteRepository } from './site.repository';
import { TeamRepository } from './team.repository';

/** The nouns of this room that are edited in bulk, by name. */
export interface PlaceViews {
  readonly site: SiteView;
  readonly team: TeamView;
  readonly room: RoomView;
}
export type PlaceKind = keyof PlaceViews;

const edited = { site: 'site-edited', team: 'team-edited', room: 'room-edited' } as const;

/** Writes what a bulk edit gives a site, team or room, in the unit of whoever edits many. */
@Injectable()
export class PlaceEditor {
  constructor(
    private readonly sites: SiteRepository,
    private readonly teams: TeamRepository,
  ) {}

  /** Those that may be edited, locked in the order of their ids: whoever joins a team waits here, or we for them. */
  async known<K extends PlaceKind>(
    tx: Tx,
    kind: K,
    siteIds: readonly string[],
    ids: readonly string[],
  ): Promise<PlaceViews[K][]> {
    await tx.query(`SELECT id FROM ${kind} WHERE id = ANY($1) ORDER BY id FOR UPDATE`, [ids]);
    const all = kind === 'site' ? await this.sites.sites(tx, siteIds) : await this.sites.placesOf(tx, kind, siteIds);
    return all as PlaceViews[K][];
  }

  /** @throws Refused 412 for a stale version, 422 for hours that no site keeps. */
  async write<K extends PlaceKind>(
    tx: Tx,
    kind: K,
    before: PlaceViews[K],
    after: PlaceViews[K],
    version: number,
  ): Promise<void> {
    ensureWritten(await this.update(tx, kind, before, after, version));
    const siteId = 'siteId' in before ? before.siteId : before.id;
    const sides = { before: { ...before }, after: { ...after, isActive: before.isActive, version: version + 1 } };
    await tx.audit({ siteId, action: edited[kind], noun: kind, nounId: before.id, ...sides });
  }

  private async update(
    tx: Tx,
    kind: PlaceKind,
    { id }: { readonly id: string },
    after: SiteView | TeamView | RoomView,
    version: number,
  ): Promise<number> {
    if (kind === 'team') return this.teams.edit(tx, after as TeamView, after as TeamView, version);
    if (kind === 'room') {
      const { seats } = after as RoomView;
      return (await tx.manager.update(RoomRow, { id, version }, { seats, version: version + 1 })).affected ?? 0;
    }
    const { name, zone, country, opensLocally, closesLocally } = after as SiteView;
    ensure(mayKeepHours({ opensLocally, closesLocally }));
    return this.sites.editSite(tx, id, { name, zone, country, opensLocally, closesLocally }, version);
  }
}
