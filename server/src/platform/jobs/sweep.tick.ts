import { instantOf, toInstantText } from '@fortnight/shared/time/instant';
import { DataSource } from 'typeorm';
import { Tick, type TickHandling, type TickSlot } from './job-handler';

const keepDays = 30;

/** Forgets what only guards against doing things twice, once nothing can come back any more. Acts and events stay. */
@Tick('sweep', { everyMinutes: 24 * 60 })
export class SweepTick implements TickHandling {
  constructor(private readonly dataSource: DataSource) {}

  async run({ slot }: TickSlot): Promise<void> {
    const before = toInstantText(instantOf(slot).subtract({ hours: keepDays * 24 }));
    await this.dataSource.query('DELETE FROM idempotency_key WHERE at < $1', [before]);
    await this.dataSource.query('DELETE FROM tick_slot WHERE slot < $1', [before]);
  }
}
