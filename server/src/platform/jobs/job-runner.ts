import { EventEmitter } from 'node:events';
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import {
  Logger as WorkerLogger,
  run,
  runOnce,
  type JobHelpers,
  type Runner,
  type SharedOptions,
  type TaskList,
  type WorkerEvents,
} from 'graphile-worker';
import { SupportPool } from '../database';
import { internalContext, withContext } from '../request-context';
import { Clock } from '../system-clock';
import { Heartbeat } from './heartbeat';
import { JobRegistry } from './job-registry';
import type { QueuedPayload } from './job-queue';
import { tickJobName } from './tick-clock';

/** A job that failed while the queue was drained. It stays in the queue and will be tried again later. */
export interface FailedJob {
  readonly name: string;
  readonly error: unknown;
}

/** Runs the durable jobs of this process. */
@Injectable()
export class JobRunner implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private runner: Runner | null = null;
  private hasBroken = false;

  constructor(
    private readonly pool: SupportPool,
    private readonly registry: JobRegistry,
    private readonly clock: Clock,
    private readonly heartbeat: Heartbeat,
  ) {}

  /** True when the worker of this process ended although nobody stopped it. */
  get isAiling(): boolean {
    return this.hasBroken;
  }

  /** Works on the queue until `stop`: four jobs at a time, woken by NOTIFY, else looking every two seconds. */
  async start(): Promise<void> {
    if (this.runner) return;
    await this.realign();
    await this.heartbeat.start();
    this.runner = await run({
      ...this.options(),
      events: this.namedEvents(),
      taskList: this.tasks(),
      concurrency: 4,
      pollInterval: 2000,
      crontab: '',
    });
    this.runner.promise.catch((error: unknown) => {
      this.hasBroken = true;
      this.logger.error(`the worker ended: ${String(error)}`);
    });
  }

  /** Lets running jobs end, then stops; what is unfinished stays in the queue. */
  async stop(): Promise<void> {
    const running = this.runner;
    this.runner = null;
    await running?.stop();
  }

  /**
   * Runs everything that is due now by the domain's clock, and what that adds. For the demo's past and for tests.
   * @param lanes how many jobs run at a time.
   */
  async drain(lanes = 1): Promise<FailedJob[]> {
    await this.realign();
    return (await Promise.all(Array.from({ length: lanes }, () => this.drainLane()))).flat();
  }

  private async drainLane(): Promise<FailedJob[]> {
    const failed: FailedJob[] = [];
    const events = this.namedEvents();
    events.on('job:error', ({ job, error }) => failed.push({ name: job.task_identifier, error }));
    await runOnce({ ...this.options(), events }, this.tasks());
    return failed;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
    await this.heartbeat.stop();
  }

  /**
   * PostgreSQL starts a job when its *own* time has come. Where the domain's clock was moved since a job was added, the
   * job's machine time is worked out again; tries after a failure keep their pause, and what somebody
   * holds is at work already.
   */
  private async realign(): Promise<void> {
    await this.pool.query(
      `UPDATE graphile_worker._private_jobs
          SET run_at = (payload->>'dueAt')::timestamptz + $1 * interval '1 millisecond'
        WHERE id IN (SELECT id FROM graphile_worker._private_jobs
                      WHERE payload->>'dueAt' IS NOT NULL AND attempts = 0 AND locked_at IS NULL
                        FOR UPDATE SKIP LOCKED)`,
      [this.clock.machineOffset()],
    );
  }

  private namedEvents(): WorkerEvents {
    const events: WorkerEvents = new EventEmitter();
    this.heartbeat.name(events);
    return events;
  }

  private options(): SharedOptions & { noHandleSignals: boolean } {
    const logger = new WorkerLogger(() => (level, message) => {
      if (level === 'error') this.logger.error(message);
      else if (level === 'warning') this.logger.warn(message);
      else this.logger.verbose(message);
    });
    return { pgPool: this.pool, logger, noHandleSignals: true };
  }

  private tasks(): TaskList {
    const jobs = this.registry.jobNames().map((name) => [name, this.task(name, this.runJob(name))] as const);
    const ticks = this.registry
      .allTicks()
      .map(({ name }) => [tickJobName(name), this.task(tickJobName(name), this.runTick(name))] as const);
    return Object.fromEntries([...jobs, ...ticks]);
  }

  private task(name: string, work: (queued: QueuedPayload, helpers: JobHelpers) => Promise<void>) {
    return (queued: unknown, helpers: JobHelpers): Promise<void> =>
      withContext(internalContext(name, `job-${helpers.job.id}`), () => work(queued as QueuedPayload, helpers));
  }

  private runJob(name: string) {
    const handler = this.registry.jobHandler(name);
    return ({ payload, event }: QueuedPayload, { job }: JobHelpers): Promise<void> =>
      handler.run(payload, { id: job.id, event });
  }

  private runTick(name: string) {
    const handler = this.registry.tickHandler(name);
    return ({ payload }: QueuedPayload): Promise<void> => handler.run(payload as { slot: string });
  }
}
