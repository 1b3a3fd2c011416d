import { Controller } from '@nestjs/common';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { seriesEndpoints, type SeriesPreview, type SeriesView } from '@fortnight/shared/plan/series.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { BringBack } from './bring-back';
import { EditSeries } from './edit-series';
import { PreviewSeries } from './preview-series';
import { ReadSeries } from './read-series';

/** Sessions as sittings of a series. */
@Controller()
export class SeriesController {
  constructor(
    private readonly readSeries: ReadSeries,
    private readonly previewSeries: PreviewSeries,
    private readonly editSeries: EditSeries,
    private readonly bringSkippedBack: BringBack,
  ) {}

  @Serves(seriesEndpoints.readSeries)
  read(@Asked() asked: Asked<typeof seriesEndpoints.readSeries>): Promise<SeriesView> {
    return this.readSeries.run(asked);
  }

  @Serves(seriesEndpoints.previewSeries)
  preview(@Asked() asked: Asked<typeof seriesEndpoints.previewSeries>): Promise<SeriesPreview> {
    return this.previewSeries.run(asked);
  }

  @Serves(seriesEndpoints.editSeries)
  edit(@Asked() asked: Asked<typeof seriesEndpoints.editSeries>): Promise<PlanBoard> {
    return this.editSeries.run(asked);
  }

  @Serves(seriesEndpoints.bringBack)
  bringBack(@Asked() asked: Asked<typeof seriesEndpoints.bringBack>): Promise<PlanBoard> {
    return this.bringSkippedBack.run(asked);
  }
}
