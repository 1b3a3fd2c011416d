import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import { changesNothing, type BulkRow } from '@fortnight/shared/rule/bulk';
import type {
  PlaceFigures,
  PlaceReport,
  RoomChange,
  SiteChange,
  TeamChange,
} from '@fortnight/shared/site/place-list.contract';
import { mayEditPlace } from '@fortnight/shared/site/place.rules';
import { editInBulk } from '../platform/bulk-edit';
import { ensure } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { PlaceEditor, type PlaceKind, type PlaceViews } from '../site/place-editor';
import { SetActivity } from '../site/set-activity';
import { SiteRepository } from '../site/site.repository';
import { PlaceUseReader } from './place-use.reader';

interface Changes {
  readonly site: SiteChange;
  readonly team: TeamChange;
  readonly room: RoomChange;
}

interface Asked<K extends PlaceKind> {
  readonly me: Actor;
  readonly body: { readonly dryRun: boolean; readonly rows: BulkRow<Changes[K]>[] };
}

const noFigures: PlaceFigures = { idle: 0, taken: 0, people: 0, binding: 0, planned: 0, templates: 0, unfit: 0 };

/** Edits many sites, teams or rooms, all or none. Sessions have a say in it, so it is done here. */
@Injectable()
export class EditPlaces {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly editor: PlaceEditor,
    private readonly activity: SetActivity,
    private readonly uses: PlaceUseReader,
  ) {}

  /**
   * @param siteId of the teams or rooms; null for sites.
   * @returns the rows that stand against it, when any does; nothing is written then. @throws Refused 404 for the site.
   */
  run<K extends PlaceKind>(kind: K, siteId: string | null, asked: Asked<K>): Promise<PlaceReport> {
    const siteIds = siteIdsFor(asked.me, 'site.edit');
    return editInBulk(this.work, asked, async (tx) => {
      const scope = siteId === null ? siteIds : [(await this.sites.oneSite(tx, siteId, siteIds)).id];
      const ids = asked.body.rows.map(({ id }) => id);
      return {
        known: await this.editor.known(tx, kind, scope, ids),
        figures: noFigures,
        one: (before: PlaceViews[K], row) => this.editOne(tx, kind, before, row),
      };
    });
  }

  private async editOne<K extends PlaceKind>(
    tx: Tx,
    kind: K,
    before: PlaceViews[K],
    { version, change }: BulkRow<Changes[K]>,
  ): Promise<Partial<PlaceFigures> | null> {
    ensure(mayEditPlace(before, version));
    if (changesNothing(before, change)) return null;
    const { isActive = before.isActive, ...fields } = change;
    const after = { ...before, ...fields, isActive };
    const isTurned = isActive !== before.isActive;
    const use = await this.uses.of(tx, kind, before.id);
    const siteId = 'siteId' in before ? before.siteId : before.id;
    if (changesNothing(before, fields)) {
      await this.activity.within(tx, kind, before, { isActive, version, siteId, use });
    } else {
      await this.editor.write(tx, kind, before, after, version);
      if (isTurned) await this.activity.turn(tx, kind, before, { isActive, siteId, use });
    }
    const unfit = await this.uses.unfit(tx, before, after);
    const people = 'shifts' in before && !changesNothing(before, fields) ? before.headcount : 0;
    if (!isTurned) return { unfit, people };
    if (isActive) return { unfit, people, taken: 1 };
    const { binding, planned, templates } = use;
    return { unfit, people, idle: 1, binding, planned, templates };
  }
}
