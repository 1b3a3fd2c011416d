import { Injectable } from '@nestjs/common';
import { migrations } from '../../migrations/migration-list.data';
import { SupportPool } from '../database';
import { JobRunner } from '../jobs/job-runner';
import { productVersion } from '../product-version';
import type { HealthView } from './health.contract';

/** Asks each part whether it works. */
@Injectable()
export class ReadHealth {
  constructor(
    private readonly pool: SupportPool,
    private readonly jobs: JobRunner,
  ) {}

  /** Never throws: a part that does not answer is ailing. */
  async run(): Promise<HealthView> {
    const applied = await this.appliedMigrations();
    const database = applied === null ? 'ailing' : 'well';
    const isMigrated = applied !== null && migrations.every((migration) => applied.has(new migration().name));
    const parts = {
      database,
      migrations: isMigrated ? 'well' : 'ailing',
      jobs: this.jobs.isAiling ? 'ailing' : 'well',
    } as const;
    const status = Object.values(parts).every((part) => part === 'well') ? 'well' : 'ailing';
    return { status, version: productVersion, ...parts };
  }

  private async appliedMigrations(): Promise<Set<string> | null> {
    try {
      const { rows } = await this.pool.query<{ name: string }>('SELECT name FROM migration');
      return new Set(rows.map(({ name }) => name));
    } catch {
      return null;
    }
  }
}
