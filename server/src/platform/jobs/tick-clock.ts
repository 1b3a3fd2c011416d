import { Injectable, Logger } from '@nestjs/common';
import { SchedulerRegistry } from '@nestjs/schedule';
import { toInstantText } from '@fortnight/shared/time/instant';
import type { InstantText } from '@fortnight/shared/time/time-text';
import { DataSource } from 'typeorm';
import { Clock } from '../system-clock';
import { executeSql, queryRows } from '../transaction';
import { addJob } from './job-queue';
import { JobRegistry } from './job-registry';

const timerName = 'ticks';
const lookEveryMs = 10_000;

/** The queue's name of a tick's job. */
export function tickJobName(tick: string): string {
  return `tick:${tick}`;
}

/**
 * Looks at the domain's clock now and then and adds the job of each slot that has begun. Every instance looks; the
 * primary key of `tick_slot` lets one of them win. The present slot counts also when its beginning was missed, so what
 * fell due while nothing ran is caught up once at start.
 */
@Injectable()
export class TickClock {
  private readonly logger = new Logger('Ticks');
  private readonly seen = new Map<string, InstantText>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: JobRegistry,
    private readonly clock: Clock,
    private readonly timers: SchedulerRegistry,
  ) {}

  /** Looks at once and then every ten seconds of machine time, until the application closes. */
  async start(): Promise<void> {
    await this.look();
    const timer = setInterval(
      () => void this.look().catch((error: unknown) => this.logger.warn(String(error))),
      lookEveryMs,
    );
    this.timers.addInterval(timerName, timer);
  }

  /** Adds the job of every slot that has begun and that nobody has taken. @returns how many this instance took. */
  async look(): Promise<number> {
    let taken = 0;
    for (const { name, everyMinutes } of this.registry.allTicks()) {
      const slot = slotAt(this.clock.now().epochMilliseconds, everyMinutes);
      if (this.seen.get(name) === slot) continue;
      if (await this.take(name, slot)) taken += 1;
      this.seen.set(name, slot);
    }
    return taken;
  }

  private take(name: string, slot: InstantText): Promise<boolean> {
    return this.dataSource.transaction(async ({ queryRunner }) => {
      if (!queryRunner) throw new Error('no transaction');
      const won = await executeSql(
        queryRunner,
        'INSERT INTO tick_slot (job, slot) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [name, slot],
      );
      if (won === 0) return false;
      const tx = {
        query: <Row extends object>(sql: string, params?: readonly unknown[]) =>
          queryRows<Row>(queryRunner, sql, params),
      };
      await addJob(tx, tickJobName(name), { payload: { slot }, event: null, dueAt: null }, null, null);
      return true;
    });
  }
}

/** Beginning of the slot that holds a moment; slots are counted from 1970-01-01T00:00:00Z. */
export function slotAt(epochMs: number, everyMinutes: number): InstantText {
  const length = everyMinutes * 60_000;
  return toInstantText(Math.floor(epochMs / length) * length);
}
