import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { accountFor } from '../../server/src/platform/embedded-account';
import { ask } from './ask';
import { until } from './until';

/** A PostgreSQL of this system with its own pg_dump, as the embedded one has none. */
export interface SystemPostgres {
  /** Its superuser's, to the database `postgres`. */
  readonly url: string;
  /** Runs one of its programs, such as pg_dump, with PGHOST, PGPORT and the rest set. @returns what it wrote. */
  run(program: string, args: readonly string[], env?: Readonly<Record<string, string>>): Promise<string>;
  stop(): Promise<void>;
}

/** Folder of the newest PostgreSQL from 15 that has all we need; null where none is installed. */
export function findSystemPostgres(): string | null {
  const installed = '/usr/lib/postgresql';
  const versions = existsSync(installed) ? readdirSync(installed).filter((name) => Number(name) >= 15) : [];
  const folders = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(installed, version, 'bin'));
  const needed = ['initdb', 'postgres', 'pg_dump', 'pg_restore', 'psql'];
  return folders.find((folder) => needed.every((program) => existsSync(join(folder, program)))) ?? null;
}

/** Starts a throw-away one. It trusts whoever comes from this machine. */
export async function startSystemPostgres(programs: string): Promise<SystemPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'fortnight-system-'));
  const account = accountFor(join(folder, 'none'));
  const as = { cwd: '/', ...(account ?? {}) };
  if (account) chownSync(folder, account.uid, account.gid);
  const locale = ['--locale-provider=icu', '--icu-locale=zh', '--lc-collate=C', '--lc-ctype=C.UTF-8'];
  execFileSync(
    join(programs, 'initdb'),
    ['-D', folder, '-U', 'postgres', '-A', 'trust', '-N', '-E', 'UTF8', ...locale],
    as,
  );
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'].flatMap((each) => [
    '-c',
    each,
  ]);
  const server = spawn(join(programs, 'postgres'), ['-D', folder, '-p', String(port), ...settings], {
    ...as,
    stdio: 'ignore',
  });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await until('PostgreSQL', () => ask(url, 'SELECT 1').then(Boolean, () => false));
  const surroundings = { PGHOST: '127.0.0.1', PGPORT: String(port), PGUSER: 'postgres', POSTGRES_USER: 'postgres' };
  return {
    url,
    run: async (program, args, env = {}) => {
      const own = join(programs, program);
      const PATH = `${programs}:${process.env['PATH']}`;
      const options = { env: { ...process.env, PATH, ...surroundings, ...env } };
      return (await promisify(execFile)(existsSync(own) ? own : program, args, options)).stdout;
    },
    stop: () => end(server).finally(() => rmSync(folder, { recursive: true, force: true })),
  };
}

async function end(server: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  if (server.kill('SIGINT')) await gone;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
