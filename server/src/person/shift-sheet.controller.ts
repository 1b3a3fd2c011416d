import { Controller, Res } from '@nestjs/common';
import type { ShiftImportReport } from '@fortnight/shared/person/shift-import.contract';
import { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import type { Response } from 'express';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { attachmentNamed } from '../platform/web/attachment';
import { ExportShiftRoster } from './export-shift-roster';
import { ImportShiftRoster } from './import-shift-roster';

/** Rosters as sheets, in and out. */
@Controller()
export class ShiftSheetController {
  constructor(
    private readonly importer: ImportShiftRoster,
    private readonly exporter: ExportShiftRoster,
  ) {}

  @Serves(shiftRosterEndpoints.importShiftRoster)
  import(@Asked() asked: Asked<typeof shiftRosterEndpoints.importShiftRoster>): Promise<ShiftImportReport> {
    return this.importer.run(asked);
  }

  @Serves(shiftRosterEndpoints.exportShiftRoster)
  async export(
    @Asked() asked: Asked<typeof shiftRosterEndpoints.exportShiftRoster>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Uint8Array> {
    const { name, bytes } = await this.exporter.run(asked);
    response.setHeader('Content-Disposition', attachmentNamed(`${name}.xlsx`));
    return bytes;
  }
}
