import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { SeriesPreview, seriesEndpoints } from '@fortnight/shared/plan/series.contract';
import type { Asked } from '../platform/endpoint/asked';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { templateForLater } from './later-months';
import { SeriesReader, type Series } from './series.reader';
import { SeriesViews } from './series-views';
import { WeighSeries, type SeriesWish } from './weigh-series';

/** Says what an edit would keep, move and lose in each scope. Writes nothing and takes no locks. */
@Injectable()
export class PreviewSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly reader: SeriesReader,
    private readonly weigh: WeighSeries,
    private readonly views: SeriesViews,
  ) {}

  run({ me, params, body }: Asked<typeof seriesEndpoints.previewSeries>): Promise<SeriesPreview> {
    return this.work.read(async (tx) => {
      const series = await this.reader.load(tx, params.sessionId, siteIdsFor(me, 'plan.draft'));
      const fatesFor = await this.weigh.run(tx, me, series, body);
      const { series: name, outcome } = await this.views.wordsFor(tx, series);
      return {
        series: name,
        scopes: {
          this: outcome(fatesFor('this')),
          following: outcome(fatesFor('following')),
          all: outcome(fatesFor('all')),
        },
        later: await this.later(tx, series, body),
      };
    });
  }

  private async later(tx: ReadTx, series: Series, wish: SeriesWish): Promise<SeriesPreview['later']> {
    if (!templateForLater(series, wish)) return null;
    const teams = (await this.sites.teamsOf(tx, series.site.id)).filter((team) => team.isActive && team.headcount > 0);
    return { teams: teams.length };
  }
}
