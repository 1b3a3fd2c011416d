import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Caller } from './endpoint/caller';
import { instantOf, toInstantText } from '@fortnight/shared/time/instant';
import { DataSource, type QueryRunner } from 'typeorm';
import { isRetryable, translateFault } from './database-fault';
import { claimOf, keepAnswer, takeKey, type Claim } from './idempotency';
import { JobQueue } from './jobs/job-queue';
import { currentContext } from './request-context';
import { Clock } from './system-clock';
import { queryRows, type ReadTx, type Tx } from './transaction';
import { WriteTransaction } from './write-transaction';

const maxRetries = 3;
const openUnit = new AsyncLocalStorage<true>();

/** A unit wrote and put nothing on record. A mistake of ours, never the reader's. */
export class UnauditedWrite extends Error {
  constructor(route: string) {
    super(`${route} wrote without an audit row: call tx.audit, or tx.bookkeeping with a reason`);
    this.name = 'UnauditedWrite';
  }
}

/** One use case, one transaction (READ COMMITTED), handed to the work as a visible argument. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: JobQueue,
  ) {}

  /**
   * Does `work` in a transaction and commits. The whole of it is tried again, at most three times, when PostgreSQL asks
   * for it (40001, 40P01); so `work` must load what it judges, inside. Under an idempotency key a retry of the request
   * gets the stored result; the result must be JSON then.
   * @throws ExclusionViolated, UniqueViolated (also at commit), Refused 503 when the database is away.
   */
  async run<T>(me: Caller | null, work: (tx: Tx) => Promise<T>): Promise<T> {
    refuseNesting();
    const claim = claimOf(currentContext(), me?.accountId);
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.attempt(me, work, claim);
      } catch (error) {
        if (!isRetryable(error) || attempt === maxRetries) throw translateFault(error);
        await pause(Math.random() * 20 * (attempt + 1));
      }
    }
  }

  /** Reads one snapshot; PostgreSQL refuses any write in it. */
  async read<T>(work: (tx: ReadTx) => Promise<T>): Promise<T> {
    refuseNesting();
    const runner = this.dataSource.createQueryRunner();
    const atText = toInstantText(this.clock.now());
    try {
      await runner.query('START TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
      const query: ReadTx['query'] = (sql, params) => queryRows(runner, sql, params);
      const result = await openUnit.run(true, () =>
        work({ manager: runner.manager, query, at: instantOf(atText), atText }),
      );
      await runner.query('COMMIT');
      return result;
    } catch (error) {
      await runner.query('ROLLBACK').catch(() => undefined);
      throw translateFault(error);
    } finally {
      await runner.release();
    }
  }

  private async attempt<T>(me: Caller | null, work: (tx: Tx) => Promise<T>, claim: Claim | null): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction('READ COMMITTED');
      const result = await this.workInside(runner, me, work, claim);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async workInside<T>(
    runner: QueryRunner,
    me: Caller | null,
    work: (tx: Tx) => Promise<T>,
    claim: Claim | null,
  ): Promise<T> {
    const context = currentContext();
    const tx = new WriteTransaction(runner, me, toInstantText(this.clock.now()), this.jobs);
    if (claim && context) {
      const stored = await takeKey(runner, claim, context.requestHash, tx.atText);
      if (stored) {
        context.isReplay = true;
        return stored.answer as T;
      }
    }
    const result = await openUnit.run(true, () => work(tx));
    if (!tx.isOnRecord && (await tx.hasWritten(claim !== null))) throw new UnauditedWrite(context?.route ?? 'a unit');
    if (claim) await keepAnswer(runner, claim, result);
    return result;
  }
}

/** A unit inside a unit would take a second connection and see none of the first one's writes. */
function refuseNesting(): void {
  if (openUnit.getStore()) throw new Error('A unit of work is open already: hand its tx on instead of opening another');
}
