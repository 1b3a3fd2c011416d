import { createHmac } from 'node:crypto';
import type { Client } from 'pg';
import { DatabaseProblem } from './database-problem';
import { underMigrationLock } from './migrator';

/**
 * Sees to it that all instances on a database sign with one secret: what one signs (cookies, links, the application's
 * database role) the others must take. The first start leaves a keyed hash of it, from which it cannot be had.
 * @throws DatabaseProblem for another secret, before anything is signed or changed with it.
 */
export function ensureSameSecret(ownerUrl: string, secret: string): Promise<void> {
  return underMigrationLock(ownerUrl, async (client) => {
    const known = await markIn(client);
    if (known === markOf(secret)) return;
    if (known === undefined) return leave(client, secret);
    throw new DatabaseProblem(
      'SECRET 与此数据库的不同：同一数据库的每个实例都要用同一个 SECRET / SECRET differs from the one that this database was started with. ' +
        'Every instance on one database needs the same: set SECRET to the other instance’s (or to what the file `secret` in its data folder holds). ' +
        '旧密钥已丢失时 / if the old one is lost: npm run fortnight -- adopt-secret --yes',
    );
  });
}

/** Takes the secret as the database's own from now on. @returns whether it had another. */
export function adoptSecret(ownerUrl: string, secret: string): Promise<boolean> {
  return underMigrationLock(ownerUrl, async (client) => {
    const known = await markIn(client);
    await leave(client, secret);
    return known !== undefined && known !== markOf(secret);
  });
}

async function markIn(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ secret_mark: string }>('SELECT secret_mark FROM installation');
  return rows[0]?.secret_mark;
}

async function leave(client: Client, secret: string): Promise<void> {
  await client.query(
    'INSERT INTO installation (secret_mark) VALUES ($1) ON CONFLICT (only_one) DO UPDATE SET secret_mark = excluded.secret_mark',
    [markOf(secret)],
  );
}

function markOf(secret: string): string {
  return createHmac('sha256', secret).update('fortnight: this installation').digest('base64url');
}
