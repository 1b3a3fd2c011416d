import { createHash } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseProblem } from './database-problem';

/** The account PostgreSQL runs under; null is our own, which PostgreSQL accepts unless it is root. */
export type Account = { readonly uid: number; readonly gid: number } | null;

/** Our own account, or for root the owner of an existing cluster, or else `nobody`: PostgreSQL refuses to run as root. */
export function accountFor(cluster: string): Account {
  if (process.getuid?.() !== 0) return null;
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  return nobody();
}

function nobody(): Account {
  const row = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(
    existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '',
  );
  // 65534 is the overflow id of Linux and of most distributions' nobody.
  return { uid: Number(row?.[1] ?? 65534) >>> 0, gid: Number(row?.[2] ?? 65534) >>> 0 };
}

/** True when the account may pass through every folder above the path. */
export function isReachable(path: string, account: Account): boolean {
  if (account === null) return true;
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (existsSync(folder) && !mayPass(folder, account)) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** True when the account may read (and enter or run) the path itself. */
export function isReadable(path: string, account: Account): boolean {
  return account === null || (statSync(path).mode & 0o005) === 0o005;
}

function mayPass(folder: string, account: NonNullable<Account>): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  return (mode & (gid === account.gid ? 0o010 : 0o001)) !== 0;
}

/**
 * A folder of root's that every account can pass through, one for each original path. `/var/lib` before `/var/tmp`,
 * which systems sweep by age.
 */
export function placeOutside(path: string): string {
  const name = createHash('sha256').update(resolve(path)).digest('hex').slice(0, 12);
  const parent = existsSync('/var/lib') ? '/var/lib/fortnight' : '/var/tmp/fortnight';
  const place = join(parent, name);
  for (const folder of [parent, place]) {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    const found = lstatSync(folder);
    if (!found.isDirectory() || found.uid !== 0) {
      throw new DatabaseProblem(
        `目录不安全 / ${folder} should be a folder of root's, but it is not. Move it away and start again.`,
      );
    }
    chmodSync(folder, 0o711); // The umask may have been stricter.
  }
  return place;
}
