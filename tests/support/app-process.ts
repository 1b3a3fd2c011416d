import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres';
import { throwawayFolder } from '../../server/src/platform/embedded-sweep';
import { appRoleName } from '../../server/src/platform/app-role';
import { ask } from './ask';

export interface AppProcessOptions {
  /** What the application's clock shows at the start; it runs on from there. */
  readonly now?: string;
  /** Filled with the demo company unless false. */
  readonly demo?: boolean;
  /** An existing database, for several processes on one or for one that comes back; whoever made it drops it. */
  readonly databaseUrl?: string;
  /** A folder for an embedded database of its own, instead of one of the tests' PostgreSQL; kept. */
  readonly embeddedIn?: string;
  /** What follows `npm start --`: then its launcher starts the server, as for whoever has just unpacked the product. */
  readonly launch?: readonly string[];
  /** More environment for the server. */
  readonly env?: Readonly<Record<string, string>>;
  /** Until the server answers, demo company and all; milliseconds. */
  readonly patience?: number;
}

/** The built server as its users run it: a process of its own, on a free port and a fresh database. */
export interface AppProcess {
  readonly url: string;
  readonly databaseUrl: string;
  readonly pid: number;
  /** All it has said so far. */
  log(): string;
  /** Ends it as an operator would (SIGTERM) and drops the database that was made for it. */
  stop(): Promise<void>;
  /** Ends it as a power cut would (SIGKILL); `stop` still tidies up after it. */
  kill(): Promise<void>;
}

/** Starts `server/dist/main.js` and waits until it is healthy. Throws with its log when it ends or takes too long. */
export async function startAppProcess(options: AppProcessOptions = {}): Promise<AppProcess> {
  const { embeddedIn } = options;
  const database = await databaseFor(embeddedIn === undefined ? options.databaseUrl : '');
  const dataDir = embeddedIn ?? mkdtempSync(join(tmpdir(), 'fortnight-app-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { child, log } = spawnServer(
    {
      // An empty text counts as absent: the embedded one.
      ...{ DATABASE_URL: database.url, PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: url, DATA_DIR: dataDir },
      // The same for all that share a database.
      SECRET: 'a secret of the tests, long enough for anything',
      ...(options.demo === false || options.launch ? {} : { DEMO: 'true' }),
      ...(options.now === undefined ? {} : { NOW: options.now }),
      ...options.env,
    },
    options.launch,
  );
  const stop = async () => {
    await end(child);
    await database.drop();
    if (embeddedIn === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await untilHealthy(url, child, options.patience ?? 90_000);
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${log()}`, { cause: error });
  }
  return { url, databaseUrl: database.url, pid: child.pid ?? 0, log, stop, kill: () => end(child, 'SIGKILL') };
}

function spawnServer(
  environment: Readonly<Record<string, string>>,
  launch: readonly string[] | undefined,
): { child: ChildProcess; log: () => string } {
  const main = join(__dirname, launch ? '../../server/launch/start.mjs' : '../../server/dist/main.js');
  const child = spawn(process.execPath, [main, ...(launch ?? [])], {
    env: { ...process.env, ...environment, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => parts.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => parts.push(chunk));
  return { child, log: () => Buffer.concat(parts).toString() };
}

async function untilHealthy(url: string, child: ChildProcess, patience: number): Promise<void> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error('The server ended before it was healthy.');
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) }).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server was not healthy within ${patience / 1000} s.`);
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await gone;
  clearTimeout(late);
}

/** The PostgreSQL of the whole run, or one for this process alone when a suite is run by hand. */
async function clusterOfTests(): Promise<EmbeddedPostgres> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return { url, stop: () => Promise.resolve() };
  return startEmbeddedPostgres({ dataDir: throwawayFolder(), throwaway: true });
}

/** The given database, left as it is afterwards, or a new one. */
async function databaseFor(given: string | undefined): Promise<{ url: string; drop: () => Promise<void> }> {
  if (given !== undefined) return { url: given, drop: () => Promise.resolve() };
  const cluster = await clusterOfTests();
  const { url, drop } = await createDatabase(cluster.url);
  return { url, drop: () => drop().then(() => cluster.stop()) };
}

async function createDatabase(clusterUrl: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `fortnight_app_${process.pid}_${randomBytes(5).toString('hex')}`;
  await ask(clusterUrl, `CREATE DATABASE ${name} TEMPLATE template0`);
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => dropDatabase(clusterUrl, name),
  };
}

/** With the role that the server made for itself. */
async function dropDatabase(clusterUrl: string, name: string): Promise<void> {
  await ask(clusterUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await ask(clusterUrl, `DROP ROLE IF EXISTS "${appRoleName(name)}"`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
