import type { QueryRunner } from 'typeorm';
import type { RequestContext } from './request-context';
import { Refused } from './refused';
import { executeSql, queryRows } from './transaction';

/** The place of one unit of work under a client's idempotency key. */
export interface Claim {
  readonly key: string;
  readonly account: string;
  readonly route: string;
  readonly unit: number;
}

/** The answer that the first request under the key got; undefined when this request is the first. */
export type StoredAnswer = { readonly answer: unknown } | undefined;

/** The claim of the unit that begins now, or null where the client sent no key. */
export function claimOf(context: RequestContext | undefined, accountId: string | undefined): Claim | null {
  if (!context?.idempotencyKey) return null;
  context.unitCount += 1;
  return { key: context.idempotencyKey, account: accountId ?? '', route: context.route, unit: context.unitCount };
}

/**
 * Takes the key inside the transaction, before anything else is looked at. A second request with the same key waits
 * at the unique index until the first has committed, then gets its answer; if the first failed, the second does the work.
 * @throws Refused 422 when the key came with another request before.
 */
export async function takeKey(
  runner: QueryRunner,
  claim: Claim,
  requestHash: string,
  at: string,
): Promise<StoredAnswer> {
  const place = [claim.account, claim.route, claim.key, claim.unit];
  const taken = await executeSql(
    runner,
    `INSERT INTO idempotency_key (account, route, key, unit, request_hash, at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT DO NOTHING`,
    [...place, requestHash, at],
  );
  if (taken > 0) return undefined;
  const [stored] = await queryRows<{ request_hash: string; answer: unknown }>(
    runner,
    'SELECT request_hash, answer FROM idempotency_key WHERE account = $1 AND route = $2 AND key = $3 AND unit = $4',
    place,
  );
  if (!stored || stored.request_hash !== requestHash) throw new Refused('key-reused');
  return { answer: stored.answer };
}

/** Keeps the unit's answer beside its key, in the same transaction as the work itself. */
export async function keepAnswer(runner: QueryRunner, claim: Claim, answer: unknown): Promise<void> {
  await executeSql(
    runner,
    'UPDATE idempotency_key SET answer = $5 WHERE account = $1 AND route = $2 AND key = $3 AND unit = $4',
    [claim.account, claim.route, claim.key, claim.unit, answer === undefined ? null : JSON.stringify(answer)],
  );
}
