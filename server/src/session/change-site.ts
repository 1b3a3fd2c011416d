import { Injectable } from '@nestjs/common';
import { mayChangeZone } from '@fortnight/shared/site/place.rules';
import type { siteEndpoints, SiteView } from '@fortnight/shared/site/site.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensure } from '../platform/refused';
import { EditSite } from '../site/edit-site';
import { PlaceUseReader } from './place-use.reader';

/** Edits a site, and keeps its zone once it has sessions: their wall times are read in it. */
@Injectable()
export class ChangeSite {
  constructor(
    private readonly edits: EditSite,
    private readonly uses: PlaceUseReader,
  ) {}

  run(asked: Asked<typeof siteEndpoints.editSite>): Promise<SiteView> {
    return this.edits.run(asked, async (tx, before) => {
      if (before.zone === asked.body.zone) return;
      ensure(mayChangeZone(before.zone, asked.body.zone, await this.uses.sessionsOf(tx, before.id)));
    });
  }
}
