import { Controller, Res } from '@nestjs/common';
import { staffEndpoints, type EmployeeReport } from '@fortnight/shared/person/staff.contract';
import type { Response } from 'express';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { attachmentNamed } from '../platform/web/attachment';
import { EditEmployees } from './edit-employees';
import { ExportEmployees } from './export-employees';

/** Many employees at once: bulk edits and sheets. */
@Controller()
export class StaffController {
  constructor(
    private readonly edits: EditEmployees,
    private readonly exporter: ExportEmployees,
  ) {}

  @Serves(staffEndpoints.editEmployees)
  edit(@Asked() asked: Asked<typeof staffEndpoints.editEmployees>): Promise<EmployeeReport> {
    return this.edits.run(asked);
  }

  @Serves(staffEndpoints.exportEmployees)
  async export(
    @Asked() asked: Asked<typeof staffEndpoints.exportEmployees>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Uint8Array> {
    const { siteName, bytes } = await this.exporter.run(asked);
    response.setHeader('Content-Disposition', attachmentNamed(`${siteName}.xlsx`));
    return bytes;
  }
}
