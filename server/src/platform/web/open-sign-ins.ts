import { createHash } from 'node:crypto';
import { toInstantText } from '@fortnight/shared/time/instant';
import { machineTime } from '../system-clock';
import type { ReadTx, Tx } from '../transaction';

/** A signed-in browser. All times are milliseconds of machine time, as they are kept. */
export interface OpenSignIn {
  /** SHA-256 of the secret id in its cookie, in hex: names it without giving it away. */
  readonly id: string;
  readonly userAgent: string;
  readonly address: string | null;
  readonly signedInMs: number | null;
  readonly lastSeenMs: number;
}

/** A sign-in that ends with the browser is kept for a day at most. */
const unstayedMs = 24 * 60 * 60 * 1000;
const digest = `encode(sha256(convert_to(sid, 'UTF8')), 'hex')`;

/** The name of a sign-in for its owner's eyes. */
export function signInDigest(sid: string): string {
  return createHash('sha256').update(sid).digest('hex');
}

/** The sign-ins of an account that have not run out, the latest used first. */
export function openSignIns(tx: ReadTx, accountId: string): Promise<OpenSignIn[]> {
  return tx.query<OpenSignIn>(
    `SELECT ${digest} AS id, coalesce(sess->>'userAgent', '') AS "userAgent", sess->>'address' AS address,
            (sess->>'signedInMs')::float8 AS "signedInMs",
            (extract(epoch FROM expire) * 1000)::float8
              - coalesce((sess->'cookie'->>'originalMaxAge')::float8, ${unstayedMs}) AS "lastSeenMs"
       FROM http_session WHERE sess->>'accountId' = $1 AND expire > $2 ORDER BY expire DESC, id`,
    [accountId, toInstantText(machineTime())],
  );
}

/** Ends one sign-in of the account. @returns how many ended: 0 when it is none of the account's. */
export function endSignIn(tx: Tx, accountId: string, id: string): Promise<number> {
  return tx.execute(`DELETE FROM http_session WHERE sess->>'accountId' = $1 AND ${digest} = $2`, [accountId, id]);
}

/** Ends all sign-ins of the account but one. @returns how many ended. */
export function endOtherSignIns(tx: Tx, accountId: string, keptId: string): Promise<number> {
  return tx.execute(`DELETE FROM http_session WHERE sess->>'accountId' = $1 AND ${digest} <> $2`, [accountId, keptId]);
}
