import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from './embedded-account';
import type { Binaries } from './embedded-binaries';
import { DatabaseProblem } from './database-problem';

/** A PostgreSQL data folder and what belongs to it. */
export interface Cluster {
  readonly folder: string;
  readonly passwordFile: string;
  readonly logFile: string;
  readonly account: Account;
  readonly throwaway: boolean;
}

/** Makes the cluster unless it is there; a half-made one is made again. Returns the superuser's password. */
export async function ensureCluster(
  cluster: Cluster,
  binaries: Binaries,
  say: (line: string) => void,
): Promise<string> {
  if (existsSync(join(cluster.folder, 'PG_VERSION'))) {
    ensureSameMajor(cluster, binaries);
    return readPassword(cluster);
  }
  say('建立数据库 / making the database (once, about a second)');
  const password = randomBytes(24).toString('base64url');
  writeFileSync(cluster.passwordFile, password, { mode: 0o600 });
  // Made under another name and renamed when whole: an interrupted initdb leaves nothing that looks like a cluster.
  const draft = `${cluster.folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  own(draft, cluster.account);
  const secret = join(draft, '..', 'initdb-password');
  writeFileSync(secret, password, { mode: 0o600 });
  own(secret, cluster.account);
  try {
    await initdb(draft, secret, cluster, binaries);
  } finally {
    rmSync(secret, { force: true });
  }
  renameSync(draft, cluster.folder);
  return password;
}

function ensureSameMajor(cluster: Cluster, binaries: Binaries): void {
  const found = readOrExplain(join(cluster.folder, 'PG_VERSION'), cluster).trim();
  if (found === binaries.major) return;
  throw new DatabaseProblem(
    `数据库版本不符 / the data in ${cluster.folder} was written by PostgreSQL ${found}; this version of Fortnight brings ${binaries.major}. ` +
      `Dump it with PostgreSQL ${found} (pg_dump) and load it into a new one, or start on another folder: npm start -- --data-dir OTHER-FOLDER`,
  );
}

/** The superuser's password of a cluster that is there. */
export function readPassword(cluster: Cluster): string {
  if (!existsSync(cluster.passwordFile)) {
    throw new DatabaseProblem(
      `数据库密码文件不见了 / the database in ${cluster.folder} is there, but its password file ${cluster.passwordFile} is not. ` +
        'Put it back from a backup, or start on another folder: npm start -- --data-dir OTHER-FOLDER',
    );
  }
  return readOrExplain(cluster.passwordFile, cluster).trim();
}

function readOrExplain(file: string, cluster: Cluster): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new DatabaseProblem(
      `数据库属于另一个账户 / cannot read ${file} (${(error as NodeJS.ErrnoException).code}): the database in ${cluster.folder} belongs to another account. ` +
        'Start as that account, or start on a folder of your own: npm start -- --data-dir OTHER-FOLDER',
    );
  }
}

/** Gives the path to the account that PostgreSQL runs under; nothing to do when that is our own. */
export function own(path: string, account: Account): void {
  if (account !== null) chownSync(path, account.uid, account.gid);
}

async function initdb(folder: string, secret: string, cluster: Cluster, binaries: Binaries): Promise<void> {
  const { code, output } = await run(
    join(binaries.folder, 'bin', 'initdb'),
    initdbArguments(folder, secret, cluster),
    cluster,
  );
  if (code !== 0)
    throw new DatabaseProblem(`建立数据库失败 / the database could not be made in ${folder}: ${lastLines(output)}`);
}

function initdbArguments(folder: string, secret: string, cluster: Cluster): string[] {
  // ICU zh sorts names by pinyin; a UTF-8 ctype lets pg_trgm see Chinese letters, which plain C hides from it.
  const ctype = { darwin: 'en_US.UTF-8', win32: 'en-US' }[process.platform as string] ?? 'C.UTF-8';
  return [
    ...['-D', folder, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', secret, '-E', 'UTF8'],
    ...['--locale-provider=icu', '--icu-locale=zh', '--lc-collate=C', `--lc-ctype=${ctype}`],
    ...['--lc-messages=C', '--lc-monetary=C', '--lc-numeric=C', '--lc-time=C', '--no-instructions'],
    ...(cluster.throwaway ? ['--no-sync'] : []),
  ];
}

function run(program: string, args: string[], cluster: Cluster): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...surroundings(cluster.account), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** What PostgreSQL's programs are started with: another account for root, a working directory that every account has. */
export function surroundings(account: Account) {
  return {
    ...(account ?? {}),
    ...(process.platform === 'win32' ? {} : { cwd: '/', env: { PATH: process.env['PATH'] ?? '', LC_MESSAGES: 'C' } }),
  };
}

/** The end of a log, as one line. */
export function lastLines(text: string, count = 5): string {
  return text.trim().split('\n').slice(-count).join(' | ');
}
