import type { Caller } from './endpoint/caller';
import type { InstantText } from '@fortnight/shared/time/time-text';
import type { Temporal } from 'temporal-polyfill';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { AuditEntry } from './audit/audit';

/** A query's parameters, as node-postgres takes them. */
export type SqlParams = readonly unknown[];

/** What a read may use. One snapshot: everything it sees belongs to one moment of the database. */
export interface ReadTx {
  readonly manager: EntityManager;
  /** Rows of any statement, RETURNING included. Instants come as instant texts, dates as date texts, int8 as numbers. */
  query<Row extends object>(sql: string, params?: SqlParams): Promise<Row[]>;
  /** One moment for the whole unit, in whole seconds. */
  readonly at: Temporal.Instant;
  /** The same moment as the contracts and the database take it. */
  readonly atText: InstantText;
}

/**
 * A kind of domain event: past tense, dashed, with what it tells. Whoever emits it and whoever hears it name the same
 * constant, so that neither can misspell it.
 */
export interface EventKind<Payload extends object> {
  readonly name: string;
  /** Only a type: nothing is stored here. */
  readonly payload?: Payload;
}

export function domainEvent<Payload extends object>(name: string): EventKind<Payload> {
  return { name };
}

/** One event as it happened. Written in the transaction, told to each subscriber after commit, at least once. */
export interface DomainEvent {
  readonly siteId: string | null;
  readonly name: string;
  readonly payload: object;
}

export interface JobOptions {
  /** Domain time at which it is due; at once when left out. */
  readonly runAt?: Temporal.Instant;
  /** While a job of this key waits, a newer one takes its place. The key lasts only as long as the job. */
  readonly key?: string;
}

/** What a use case works with inside its transaction. Mail, files and other people's servers are not among it. */
export interface Tx extends ReadTx {
  /** Who acts; null when nobody is signed in (a signed link, a job, sign-in itself). */
  readonly actor: Caller | null;
  /** Runs a statement that answers no rows. @returns how many rows it touched. */
  execute(sql: string, params?: SqlParams): Promise<number>;
  audit(entry: AuditEntry): Promise<void>;
  emit<Payload extends object>(kind: EventKind<Payload>, siteId: string | null, payload: Payload): Promise<void>;
  addJob(name: string, payload: object, options?: JobOptions): Promise<void>;
  /** Says why this unit writes something that is nobody's act, and so needs no audit row: bookkeeping of mails sent. */
  bookkeeping(reason: string): void;
}

/** Rows of a statement; TypeORM answers a pair for UPDATE and DELETE otherwise. */
export async function queryRows<Row extends object>(
  runner: QueryRunner,
  sql: string,
  params: SqlParams = [],
): Promise<Row[]> {
  const result = await runner.query(sql, [...params], true);
  return result.records as Row[];
}

/** Number of rows that a statement touched. */
export async function executeSql(runner: QueryRunner, sql: string, params: SqlParams = []): Promise<number> {
  const result = await runner.query(sql, [...params], true);
  return result.affected ?? 0;
}
