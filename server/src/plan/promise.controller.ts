import { Controller, Res } from '@nestjs/common';
import { promiseEndpoints, type PromisesView, type RotationView } from '@fortnight/shared/plan/promises.contract';
import type { Response } from 'express';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { attachmentNamed } from '../platform/web/attachment';
import { ReadPromises } from './read-promises';
import { ReadRotation } from './read-rotation';

@Controller()
export class PromiseController {
  constructor(
    private readonly promises: ReadPromises,
    private readonly rotation: ReadRotation,
  ) {}

  @Serves(promiseEndpoints.readPromises)
  read(@Asked() asked: Asked<typeof promiseEndpoints.readPromises>): Promise<PromisesView> {
    return this.promises.run(asked);
  }

  @Serves(promiseEndpoints.exportPromises)
  async export(
    @Asked() asked: Asked<typeof promiseEndpoints.exportPromises>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Uint8Array> {
    const { name, bytes } = await this.promises.sheet(asked);
    response.setHeader('Content-Disposition', attachmentNamed(`${name}.xlsx`));
    return bytes;
  }

  @Serves(promiseEndpoints.readRotation)
  turns(@Asked() asked: Asked<typeof promiseEndpoints.readRotation>): Promise<RotationView> {
    return this.rotation.run(asked);
  }
}
