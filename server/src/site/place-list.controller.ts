import { Controller, Res } from '@nestjs/common';
import { placeListEndpoints } from '@fortnight/shared/site/place-list.contract';
import type { Response } from 'express';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { attachmentNamed } from '../platform/web/attachment';
import { ExportPlaces, type NamedSheet } from './export-places';

/** Sites, teams and rooms as sheets. */
@Controller()
export class PlaceListController {
  constructor(private readonly exporter: ExportPlaces) {}

  @Serves(placeListEndpoints.exportSites)
  async sites(
    @Asked() asked: Asked<typeof placeListEndpoints.exportSites>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Uint8Array> {
    return attached(response, await this.exporter.sites(asked));
  }

  @Serves(placeListEndpoints.exportTeams)
  async teams(
    @Asked() asked: Asked<typeof placeListEndpoints.exportTeams>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Uint8Array> {
    return attached(response, await this.exporter.teams(asked));
  }

  @Serves(placeListEndpoints.exportRooms)
  async rooms(
    @Asked() asked: Asked<typeof placeListEndpoints.exportRooms>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Uint8Array> {
    return attached(response, await this.exporter.rooms(asked));
  }
}

function attached(response: Response, { name, bytes }: NamedSheet): Uint8Array {
  response.setHeader('Content-Disposition', attachmentNamed(`${name}.xlsx`));
  return bytes;
}
