import { Controller } from '@nestjs/common';
import { policyEndpoints, type FigurePreview } from '@fortnight/shared/policy/policy.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { PreviewFigure } from './preview-figure';

/** What a change of a figure touches is a question about plans. */
@Controller()
export class FigurePreviewController {
  constructor(private readonly previews: PreviewFigure) {}

  @Serves(policyEndpoints.previewFigure)
  preview(@Asked() asked: Asked<typeof policyEndpoints.previewFigure>): Promise<FigurePreview> {
    return this.previews.run(asked);
  }
}
