import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { accountFor, isReachable } from './embedded-account';
import { holderOf } from './embedded-claim';
import { readPidFile } from './embedded-postmaster';
import { isPostgresOf, poll } from './embedded-process';

const prefix = 'fortnight-throwaway-';

/** A new folder for a throw-away database, where the account that PostgreSQL runs under can reach it. */
export function throwawayFolder(): string {
  return reachableFolder(prefix);
}

/** As `throwawayFolder`, but no sweep looks into it: for a database that is to outlive whoever started it. */
export function keptFolder(): string {
  return reachableFolder('fortnight-kept-');
}

function reachableFolder(named: string): string {
  const places = [tmpdir(), '/tmp', '/var/tmp'].filter((place) => existsSync(place));
  const place = places.find((each) => isReachable(join(each, named), accountFor(join(each, named)))) ?? tmpdir();
  return mkdtempSync(join(place, named));
}

/** Ends the PostgreSQLs of killed test runs beside this folder and deletes their data. */
export async function sweepThrowaways(folder: string): Promise<void> {
  if (!basename(folder).startsWith(prefix)) return;
  const parent = dirname(folder);
  const names = readdirSync(parent).filter((name) => name.startsWith(prefix) && name !== basename(folder));
  // A folder without a claim may be about to get one.
  const dead = names
    .map((name) => join(parent, name))
    .filter((each) => existsSync(join(each, 'app.pid')) && holderOf(each) === null);
  await Promise.all(dead.map((each) => sweep(each).catch(() => undefined))); // Another account's: not ours to sweep.
}

async function sweep(folder: string): Promise<void> {
  const cluster = join(folder, 'postgres');
  const pid = readPidFile(cluster)?.pid;
  if (pid !== undefined && isPostgresOf(pid, realpathSync(cluster))) {
    process.kill(pid, 'SIGQUIT');
    await poll(5_000, () => (isPostgresOf(pid, cluster) ? undefined : true));
  }
  rmSync(folder, { recursive: true, force: true });
}
