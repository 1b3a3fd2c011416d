import { chmodSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { type Account, accountFor, isReachable, placeOutside } from './embedded-account';
import { prepareBinaries } from './embedded-binaries';
import { type Claim, claimFolder, holderOf } from './embedded-claim';
import { type Cluster, ensureCluster, readPassword } from './embedded-cluster';
import { DatabaseProblem } from './database-problem';
import { adoptOrStart, type Postmaster, readPidFile, signalPostmaster, stopPostmaster } from './embedded-postmaster';
import { poll } from './embedded-process';
import { sweepThrowaways } from './embedded-sweep';

export interface EmbeddedPostgresOptions {
  /** Where the data lives; made when missing. One Fortnight at a time works on it. */
  readonly dataDir: string;
  /** Hears one line for each step that a person may have to wait for. */
  readonly onProgress?: (line: string) => void;
  /** For tests: no care for crashes, and `stop` deletes the folder. Folders of killed runs beside it are swept. */
  readonly throwaway?: boolean;
}

export interface EmbeddedPostgres {
  /** A superuser's URL to the database `fortnight` on 127.0.0.1. */
  readonly url: string;
  /** Stops PostgreSQL (open transactions are rolled back) and gives the folder back. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm brought on `dataDir`, or takes over the one that a killed run left there.
 * Throws DatabaseProblem with a sentence for the terminal when it cannot.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  const say = options.onProgress ?? (() => undefined);
  mkdirSync(dataDir, { recursive: true });
  if (options.throwaway) await sweepThrowaways(dataDir);
  const claim = claimFolder(dataDir);
  try {
    const cluster = layOut(dataDir, options.throwaway === true, say);
    const binaries = prepareBinaries(cluster.account, say);
    const password = await ensureCluster(cluster, binaries, say);
    const server = await adoptOrStart(cluster, binaries);
    const atExit = () => {
      signalPostmaster(server.pid, 'SIGINT', 'fast', cluster, binaries);
      if (!cluster.throwaway) claim.release(); // What `stop` did not delete, the next run sweeps by its claim.
    };
    process.once('exit', atExit);
    const stop = once(async () => {
      await stopPostmaster(server, cluster, binaries);
      process.removeListener('exit', atExit);
      giveBack(cluster, dataDir, claim);
    });
    await ensureDatabase(server, password).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { url: urlOf(server, password, 'fortnight'), stop };
  } catch (error) {
    claim.release();
    throw error;
  }
}

/**
 * URL of the database that a running Fortnight has started on `dataDir`; null when none runs there. Whoever joins must
 * bear that it ends at any moment.
 */
export async function joinEmbeddedPostgres(dataDir: string): Promise<string | null> {
  const folder = resolve(dataDir);
  if (holderOf(folder) === null) return null;
  const cluster = layOut(folder, false, () => undefined);
  const found = await poll(30_000, () => {
    const file = readPidFile(cluster.folder);
    if (file?.status === 'ready') return file;
    return holderOf(folder) === null ? null : undefined;
  });
  return found ? urlOf(found, readPassword(cluster), 'fortnight') : null;
}

/** Whether a database has been made for this data folder. */
export function hasEmbeddedDatabase(dataDir: string): boolean {
  if (!existsSync(dataDir)) return false;
  return existsSync(join(layOut(resolve(dataDir), false, () => undefined).folder, 'PG_VERSION'));
}

/** Drops the database at this URL and makes it again, empty. For one that nobody wants to keep. */
export async function renewDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query('DROP DATABASE fortnight WITH (FORCE)');
    await client.query('CREATE DATABASE fortnight');
  } finally {
    await client.end();
  }
}

/** The cluster lies in the data folder, or outside when the account it runs under cannot reach that. */
function layOut(dataDir: string, throwaway: boolean, say: (line: string) => void): Cluster {
  const inside = join(dataDir, 'postgres');
  const account = accountFor(inside);
  const place = isUsable(inside, dataDir, account) ? dataDir : placeOutside(dataDir);
  const folder = join(place, 'postgres');
  if (place !== dataDir) {
    if (existsSync(inside) && !existsSync(folder)) throw strandedProblem(inside, place);
    say(
      `数据库目录 / the database lies in ${folder}: PostgreSQL does not run as root, and other accounts cannot reach ${dataDir}`,
    );
  }
  return {
    folder,
    passwordFile: join(place, 'postgres-password'),
    logFile: join(dataDir, 'postgres.log'),
    account: place === dataDir ? account : accountFor(folder),
    throwaway,
  };
}

/** The checkout was moved under a closed folder; starting on an empty database would look like a loss. */
function strandedProblem(inside: string, place: string): DatabaseProblem {
  return new DatabaseProblem(
    `数据库打不开 / there is a database in ${inside}, but PostgreSQL does not run as root and other accounts cannot reach it there. ` +
      `Open the folders above it (chmod o+x), or move it: mv "${inside}" "${inside}-password" "${place}/"`,
  );
}

function isUsable(inside: string, dataDir: string, account: Account): boolean {
  if (account === null) return true;
  if (!isReachable(dataDir, account)) return false;
  // The folder is ours to open; those above it are not.
  if (!existsSync(inside)) chmodSync(dataDir, statSync(dataDir).mode | 0o011);
  return isReachable(inside, account);
}

function giveBack(cluster: Cluster, dataDir: string, claim: Claim): void {
  if (cluster.throwaway) {
    rmSync(join(cluster.folder, '..'), { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  }
  claim.release();
}

async function ensureDatabase(server: Postmaster, password: string): Promise<void> {
  const client = new Client({ connectionString: urlOf(server, password, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'fortnight'");
    if (rowCount === 0) await client.query('CREATE DATABASE fortnight');
  } finally {
    await client.end();
  }
}

function urlOf(server: Postmaster, password: string, database: string): string {
  return `postgres://postgres:${password}@127.0.0.1:${server.port}/${database}`;
}

function once(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}
