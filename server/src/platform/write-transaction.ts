import type { Caller } from './endpoint/caller';
import { instantOf } from '@fortnight/shared/time/instant';
import type { InstantText } from '@fortnight/shared/time/time-text';
import type { Temporal } from 'temporal-polyfill';
import type { EntityManager, QueryRunner } from 'typeorm';
import { auditInsert, auditValues, type AuditEntry } from './audit/audit';
import type { JobQueue } from './jobs/job-queue';
import { currentContext } from './request-context';
import { executeSql, queryRows, type EventKind, type JobOptions, type SqlParams, type Tx } from './transaction';

/** The transaction of one attempt at a unit of work. */
export class WriteTransaction implements Tx {
  readonly manager: EntityManager;
  readonly at: Temporal.Instant;
  private auditCount = 0;
  private excuse: string | null = null;

  constructor(
    private readonly runner: QueryRunner,
    readonly actor: Caller | null,
    readonly atText: InstantText,
    private readonly jobs: JobQueue,
  ) {
    this.manager = runner.manager;
    this.at = instantOf(atText);
  }

  /** True once the unit has put an act on record or said why there is none. */
  get isOnRecord(): boolean {
    return this.auditCount > 0 || this.excuse !== null;
  }

  query<Row extends object>(sql: string, params?: SqlParams): Promise<Row[]> {
    return queryRows<Row>(this.runner, sql, params);
  }

  execute(sql: string, params?: SqlParams): Promise<number> {
    return executeSql(this.runner, sql, params);
  }

  async audit(entry: AuditEntry): Promise<void> {
    this.auditCount += 1;
    await this.execute(auditInsert, auditValues(entry, this.actor, this.atText));
  }

  async emit<Payload extends object>(
    { name }: EventKind<Payload>,
    siteId: string | null,
    payload: Payload,
  ): Promise<void> {
    const [row] = await this.query<{ id: number }>(
      'INSERT INTO domain_event (at, site_id, name, payload, request_id) VALUES ($1, $2, $3, $4, $5) RETURNING id',
      [this.atText, siteId, name, JSON.stringify(payload), currentContext()?.requestId ?? null],
    );
    if (!row) throw new Error(`event ${name} was not stored`);
    await this.jobs.tell(this, { siteId, name, payload, id: row.id, at: this.atText });
  }

  addJob(name: string, payload: object, options: JobOptions = {}): Promise<void> {
    return this.jobs.add(this, name, payload, options);
  }

  bookkeeping(reason: string): void {
    this.excuse = reason;
  }

  /**
   * Whether PostgreSQL gave this transaction an id, which it does at the first write (or row lock). An idempotency key
   * is such a write, so under a key a unit always counts as one that wrote.
   */
  async hasWritten(underKey: boolean): Promise<boolean> {
    if (underKey) return true;
    const [row] = await this.query<{ wrote: boolean }>('SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS wrote');
    return row?.wrote ?? false;
  }
}
