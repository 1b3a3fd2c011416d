import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { SeriesPreview, seriesEndpoints } from '@fortnight/shared/plan/series.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { LaterMonths } from './later-months';
import { SeriesReader } from './series.reader';
import { SeriesViews } from './series-views';
import { WeighSeries } from './weigh-series';

/** Says what an edit would keep, move and lose in each scope. Writes nothing and takes no locks. */
@Injectable()
export class PreviewSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: SeriesReader,
    private readonly weigh: WeighSeries,
    private readonly views: SeriesViews,
    private readonly laterMonths: LaterMonths,
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
        later: await this.laterMonths.preview(tx, series, body),
      };
    });
  }
}
