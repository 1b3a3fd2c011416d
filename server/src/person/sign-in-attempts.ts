import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toInstantText } from '@fortnight/shared/time/instant';
import { machineTime } from '../platform/system-clock';
import type { Tx } from '../platform/transaction';
import { countedAddress } from '../platform/web/address';
import { tooMany } from '../platform/web/rate-limit';

const windowMs = 15 * 60_000;
const mostPerLogin = 10;
/** An office shares one address. */
const mostPerAddress = 200;

/** Failed tries to sign in, in a sliding window of machine time; in the database, so that all instances count together. */
@Injectable()
export class SignInAttempts {
  /**
   * Notes a try before the password is looked at, so that a hundred at once cannot slip through; a success forgets it.
   * @throws Refused 429 with the time to wait.
   */
  async note(tx: Tx, login: string, address: string): Promise<void> {
    const now = machineTime();
    const loginHash = hashOf(login);
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`sign-in ${loginHash}`]);
    await tx.execute('DELETE FROM sign_in_attempt WHERE at <= $1', [toInstantText(now - windowMs)]);
    ensureWithin(await this.times(tx, 'login_hash', loginHash, mostPerLogin), mostPerLogin, now);
    const counted = countedAddress(address);
    ensureWithin(await this.times(tx, 'address', counted, mostPerAddress), mostPerAddress, now);
    await tx.execute('INSERT INTO sign_in_attempt (id, login_hash, address, at) VALUES ($1, $2, $3, $4)', [
      randomUUID(),
      loginHash,
      counted,
      toInstantText(now),
    ]);
  }

  /** Forgets the tries of a name that has got in, or has got a new password. */
  async forget(tx: Tx, login: string): Promise<void> {
    await tx.execute('DELETE FROM sign_in_attempt WHERE login_hash = $1', [hashOf(login)]);
  }

  /** The newest tries, newest first, as many as the limit. */
  private async times(tx: Tx, column: 'login_hash' | 'address', value: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ at: string }>(
      `SELECT at FROM sign_in_attempt WHERE ${column} = $1 ORDER BY at DESC LIMIT ${limit}`,
      [value],
    );
    return rows.map((row) => row.at);
  }
}

function ensureWithin(times: readonly string[], limit: number, now: number): void {
  const oldest = times.at(-1);
  if (times.length < limit || oldest === undefined) return;
  throw tooMany(Math.max(1, Math.ceil((Date.parse(oldest) + windowMs - now) / 1000)));
}

/** What people type as their name may be a password typed into the wrong field. */
function hashOf(login: string): string {
  return createHash('sha256').update(login.trim().toLowerCase()).digest('hex');
}
