import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Serves } from '../endpoint/serves';
import { platformEndpoints, type HealthView } from './health.contract';
import { ReadHealth } from './read-health';

@Controller()
export class HealthController {
  constructor(private readonly readHealth: ReadHealth) {}

  /** 503 when a part ails, so that a load balancer turns elsewhere. */
  @Serves(platformEndpoints.health)
  async health(@Res({ passthrough: true }) response: Response): Promise<HealthView> {
    const health = await this.readHealth.run();
    if (health.status === 'ailing') response.status(503);
    return health;
  }
}
