import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Injectable, Logger } from '@nestjs/common';
import type { WorkerEvents } from 'graphile-worker';
import { SupportPool } from '../database';
import { productVersion } from '../product-version';
import { machineTime } from '../system-clock';

const beatEveryMs = 3000;
/** Five beats missed: the process is gone, or so stuck that its jobs had better be done elsewhere. */
const deadAfterSeconds = 15;
/** A worker that nobody has named for so long belongs to nobody; a living one is named with the next beat. */
const unnamedAfterSeconds = 10;

/**
 * Tells the other instances that this one lives, and frees the jobs of those that no longer do: graphile-worker itself
 * keeps a killed process's jobs locked for four hours. From a kill to the freeing pass at most 20 seconds while another
 * instance lives. Times are PostgreSQL's, so that no two machines have to agree.
 */
@Injectable()
export class Heartbeat {
  private readonly logger = new Logger('Instances');
  private readonly id = randomUUID();
  private readonly workerIds = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private beatenAt: number | null = null;

  constructor(private readonly pool: SupportPool) {}

  /** Names the workers that these events tell of as this instance's own, while they work. */
  name(events: WorkerEvents): void {
    events.on('worker:create', ({ worker }) => this.workerIds.add(worker.workerId));
    events.on('worker:stop', ({ worker }) => this.workerIds.delete(worker.workerId));
  }

  /** Beats now and then every three seconds, until `stop`. */
  async start(): Promise<void> {
    if (this.timer) return;
    await this.beat();
    this.timer = setInterval(() => void this.beatOrWarn(), beatEveryMs);
  }

  /** Leaves the list of the living. */
  async stop(): Promise<void> {
    if (!this.timer) return;
    clearInterval(this.timer);
    this.timer = undefined;
    await this.pool.query('DELETE FROM instance WHERE id = $1', [this.id]);
  }

  /**
   * Tells that this instance lives and, unless it was silent itself just now, frees what the dead hold: after an outage
   * of the database everybody has been silent, and nobody is dead.
   * @returns how many jobs were freed.
   */
  async beat(): Promise<number> {
    const wasSilent = this.beatenAt !== null && machineTime() - this.beatenAt > 2 * beatEveryMs;
    await this.pool.query(
      `INSERT INTO instance (id, host, pid, version, worker_ids, started_at, beaten_at)
       VALUES ($1, $2, $3, $4, $5, clock_timestamp(), clock_timestamp())
       ON CONFLICT (id) DO UPDATE SET worker_ids = excluded.worker_ids, beaten_at = excluded.beaten_at`,
      [this.id, hostname(), process.pid, productVersion, [...this.workerIds]],
    );
    this.beatenAt = machineTime();
    return wasSilent ? 0 : this.bury();
  }

  private async bury(): Promise<number> {
    const { rowCount } = await this.pool.query(
      `DELETE FROM instance WHERE beaten_at < clock_timestamp() - $1 * interval '1 second'`,
      [deadAfterSeconds],
    );
    if (rowCount) this.logger.warn(`${rowCount} instance(s) fell silent`);
    const { rows } = await this.pool.query<{ locked_by: string }>(
      `SELECT DISTINCT locked_by FROM graphile_worker._private_jobs
        WHERE locked_at < clock_timestamp() - $1 * interval '1 second'
          AND NOT EXISTS (SELECT FROM instance WHERE locked_by = ANY(worker_ids))`,
      [unnamedAfterSeconds],
    );
    return rows.length === 0 ? 0 : this.free(rows.map((row) => row.locked_by));
  }

  /** A job whose key went to a newer one while it ran has lost its tries (graphile's `add_job`), and is not missed. */
  private async free(workerIds: readonly string[]): Promise<number> {
    await this.pool.query(
      `DELETE FROM graphile_worker._private_jobs
        WHERE locked_by = ANY($1) AND key IS NULL AND attempts >= max_attempts AND last_error IS NULL`,
      [workerIds],
    );
    const { rowCount } = await this.pool.query('SELECT FROM graphile_worker._private_jobs WHERE locked_by = ANY($1)', [
      workerIds,
    ]);
    await this.pool.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [workerIds]);
    this.logger.warn(`${rowCount ?? 0} job(s) of dead instances will run again`);
    return rowCount ?? 0;
  }

  private async beatOrWarn(): Promise<void> {
    await this.beat().catch((error: unknown) => this.logger.warn(`no beat: ${String(error)}`));
  }
}
