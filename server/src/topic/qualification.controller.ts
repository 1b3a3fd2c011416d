import { Controller, Res } from '@nestjs/common';
import {
  qualificationEndpoints,
  type CandidateView,
  type GrantReport,
  type QualificationReport,
  type QualificationView,
} from '@fortnight/shared/topic/qualification.contract';
import type { Response } from 'express';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { attachmentNamed } from '../platform/web/attachment';
import { EditQualifications } from './edit-qualifications';
import { ExportQualifications } from './export-qualifications';
import { GrantQualifications } from './grant-qualifications';
import { ReadQualifications } from './read-qualifications';

/** Who may teach what. */
@Controller()
export class QualificationController {
  constructor(
    private readonly reads: ReadQualifications,
    private readonly grants: GrantQualifications,
    private readonly edits: EditQualifications,
    private readonly exporter: ExportQualifications,
  ) {}

  @Serves(qualificationEndpoints.listQualifications)
  list(@Asked() asked: Asked<typeof qualificationEndpoints.listQualifications>): Promise<QualificationView[]> {
    return this.reads.list(asked);
  }

  @Serves(qualificationEndpoints.exportQualifications)
  async export(
    @Asked() asked: Asked<typeof qualificationEndpoints.exportQualifications>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Uint8Array> {
    const { fileName, bytes } = await this.exporter.run(asked);
    response.setHeader('Content-Disposition', attachmentNamed(fileName));
    return bytes;
  }

  @Serves(qualificationEndpoints.listCandidates)
  candidates(@Asked() asked: Asked<typeof qualificationEndpoints.listCandidates>): Promise<CandidateView[]> {
    return this.reads.candidates(asked);
  }

  @Serves(qualificationEndpoints.grantQualifications)
  grant(@Asked() asked: Asked<typeof qualificationEndpoints.grantQualifications>): Promise<GrantReport> {
    return this.grants.run(asked);
  }

  @Serves(qualificationEndpoints.editQualifications)
  edit(@Asked() asked: Asked<typeof qualificationEndpoints.editQualifications>): Promise<QualificationReport> {
    return this.edits.run(asked);
  }
}
