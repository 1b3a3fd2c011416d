import { Injectable } from '@nestjs/common';
import { toInstantText } from '@fortnight/shared/time/instant';
import type { InstantText } from '@fortnight/shared/time/time-text';
import { Clock } from '../system-clock';
import type { DomainEvent, JobOptions, Tx } from '../transaction';
import type { EventFacts } from './job-handler';
import { JobRegistry } from './job-registry';

/** What lies in the queue: the handler's payload and, for the clock, when it is due in domain time. */
export interface QueuedPayload {
  readonly payload: unknown;
  readonly event: EventFacts | null;
  readonly dueAt: InstantText | null;
}

/** Adds durable jobs by SQL, so that they exist exactly when the caller's transaction commits. */
@Injectable()
export class JobQueue {
  constructor(
    private readonly registry: JobRegistry,
    private readonly clock: Clock,
  ) {}

  /** Adds a job that a handler of this process knows. */
  async add(tx: Pick<Tx, 'query'>, name: string, payload: object, options: JobOptions = {}): Promise<void> {
    this.registry.jobHandler(name);
    const dueAt = options.runAt ? toInstantText(options.runAt) : null;
    const runAt = options.runAt ? this.clock.toMachineTime(options.runAt) : null;
    await addJob(tx, name, { payload, event: null, dueAt }, runAt, options.key ?? null);
  }

  /** Adds one job for each subscriber of an event. */
  async tell(tx: Pick<Tx, 'query'>, event: DomainEvent & EventFacts): Promise<void> {
    const { id, name, siteId, at, payload } = event;
    for (const subscriber of this.registry.subscribersOf(name)) {
      await addJob(tx, subscriber, { payload, event: { id, name, siteId, at }, dueAt: null }, null, null);
    }
  }
}

/** Adds one row to graphile-worker's queue through its own SQL function. `runAt` is machine time. */
export async function addJob(
  tx: Pick<Tx, 'query'>,
  identifier: string,
  payload: QueuedPayload,
  runAt: Date | null,
  key: string | null,
): Promise<void> {
  await tx.query(
    'SELECT 1 FROM graphile_worker.add_job(identifier := $1, payload := $2::json, run_at := $3::timestamptz, job_key := $4)',
    [identifier, JSON.stringify(payload), runAt, key],
  );
}

/** SQL: whether some worker has the job of this id (`JobFacts.id`) in hand. A dead instance's jobs count until they are freed. */
export function isAtWork(jobIdColumn: string): string {
  return `EXISTS (SELECT FROM graphile_worker.jobs AS j WHERE j.id = ${jobIdColumn}::bigint AND j.locked_at IS NOT NULL)`;
}
