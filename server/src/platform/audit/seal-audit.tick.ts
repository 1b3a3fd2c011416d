import type { PoolClient } from 'pg';
import { SupportPool } from '../database';
import { Tick, type TickHandling } from '../jobs/job-handler';
import { chainStart, sealedColumns, sealOf, type SealedRow } from './audit-chain';

const rowsAtOnce = 2000;
/** Any number that nothing else in the database locks. */
const sealLock = 6_114_208;

/** How far the record is settled: no row up to `throughId` can still appear once every transaction before `before` has ended. */
interface Watermark {
  readonly throughId: string;
  readonly before: bigint;
}

/**
 * Chains what has been put on record since. Acts write their rows unchained, so that none waits for another; a row joins
 * the chain once its transaction is over, in whatever order that happens.
 */
@Tick('seal-audit', { everyMinutes: 1 })
export class SealAuditTick implements TickHandling {
  /** Every row up to this one is sealed; only spares looking at them again. */
  private sealedThrough = '0';
  private next: Watermark | null = null;

  constructor(private readonly pool: SupportPool) {}

  /** Seals until nothing is left. */
  async run(): Promise<void> {
    while ((await this.sealSome()) === rowsAtOnce);
  }

  private async sealSome(): Promise<number> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      // The first statement takes the lock, the next ones see what its last holder has committed.
      await client.query('SELECT pg_advisory_xact_lock($1)', [sealLock]);
      const ended = await snapshot(client);
      const count = await chain(client, this.sealedThrough);
      if (count < rowsAtOnce) this.moveOn(ended.oldest, await snapshot(client));
      await client.query('COMMIT');
      return count;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }

  /** A transaction that is open now may have taken a lower id than those sealed: wait until all of them have ended. */
  private moveOn(oldestBefore: bigint, { newest, sealedThrough }: Snapshot): void {
    if (this.next && oldestBefore >= this.next.before) {
      this.sealedThrough = this.next.throughId;
      this.next = null;
    }
    this.next ??= { throughId: sealedThrough, before: newest };
  }
}

interface Snapshot {
  /** Every transaction older than this one has ended. */
  readonly oldest: bigint;
  /** No transaction has reached this number yet. */
  readonly newest: bigint;
  readonly sealedThrough: string;
}

async function snapshot(client: PoolClient): Promise<Snapshot> {
  const { rows } = await client.query<{ oldest: string; newest: string; through: string }>(
    `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS oldest, pg_snapshot_xmax(pg_current_snapshot())::text AS newest,
            coalesce((SELECT max(audit_row_id) FROM audit_seal), 0)::text AS through`,
  );
  const { oldest = '0', newest = '0', through = '0' } = rows[0] ?? {};
  return { oldest: BigInt(oldest), newest: BigInt(newest), sealedThrough: through };
}

async function chain(client: PoolClient, above: string): Promise<number> {
  const { rows: last } = await client.query<{ number: string; hash: string }>(
    'SELECT number, hash FROM audit_seal ORDER BY number DESC LIMIT 1',
  );
  const { rows } = await client.query<SealedRow>(
    `SELECT ${sealedColumns} FROM audit_row AS r
      WHERE r.id > $1 AND NOT EXISTS (SELECT FROM audit_seal AS s WHERE s.audit_row_id = r.id)
      ORDER BY r.id LIMIT $2`,
    [above, rowsAtOnce],
  );
  if (rows.length === 0) return 0;
  const hashes: string[] = [];
  for (const row of rows) hashes.push(sealOf(hashes.at(-1) ?? last[0]?.hash ?? chainStart, row));
  await client.query(
    `INSERT INTO audit_seal (number, audit_row_id, hash)
     SELECT $1::bigint + n.position, n.id, n.hash
       FROM unnest($2::bigint[], $3::text[]) WITH ORDINALITY AS n (id, hash, position)`,
    [last[0]?.number ?? '0', rows.map(({ id }) => id), hashes],
  );
  return rows.length;
}
