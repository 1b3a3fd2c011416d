import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startMark } from '../../server/src/platform/embedded-process';
import { keptFolder } from '../../server/src/platform/embedded-sweep';
import { until } from '../support/until';

const root = join(__dirname, '..', '..');

interface Start {
  readonly npm: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

/** `npm start` as a person runs it: npm, the launcher and the server in one process group of their own. */
function npmStart(...args: string[]): Start {
  const { DATABASE_URL: _, ...env } = process.env;
  const npm = spawn('npm', ['start', '--', ...args], {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts: Buffer[] = [];
  npm.stdout.on('data', (chunk: Buffer) => parts.push(chunk));
  npm.stderr.on('data', (chunk: Buffer) => parts.push(chunk));
  const ended = new Promise<number | null>((resolve) => npm.once('close', resolve));
  return { npm, said: () => Buffer.concat(parts).toString(), ended };
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

describe('npm start', () => {
  const group = (start: Start) => -(start.npm.pid ?? Number.NaN);
  let dataDir = '';
  let port = 0;
  let starts: Start[] = [];

  const running = async (): Promise<Start> => {
    const start = npmStart('--port', String(port), '--data-dir', dataDir, '--no-demo');
    starts.push(start);
    const over = start.ended.then((code) => {
      throw new Error(`npm start ended with ${code}:\n${start.said()}`);
    });
    over.catch(() => undefined);
    await Promise.race([
      over,
      until('an answer', () =>
        fetch(`http://127.0.0.1:${port}/api/health`).then(
          (a) => a.ok,
          () => false,
        ),
      ),
    ]);
    return start;
  };
  const postgres = () => Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const server = () => (JSON.parse(readFileSync(join(dataDir, 'app.pid'), 'utf8')) as { pid: number }).pid;
  const gone = (...pids: number[]) =>
    until('the end of all processes', () => pids.every((pid) => startMark(pid) === null));

  beforeEach(async () => {
    dataDir = keptFolder();
    port = await freePort();
    starts = [];
  });

  afterEach(async () => {
    for (const start of starts) {
      if (start.npm.exitCode === null && start.npm.signalCode === null) process.kill(group(start), 'SIGTERM');
    }
    if (existsSync(join(dataDir, 'postgres', 'postmaster.pid')))
      await gone(postgres()).catch(() => process.kill(postgres(), 'SIGQUIT'));
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each([
    ['Ctrl-C', 'SIGINT', true],
    ['SIGTERM to the group', 'SIGTERM', true],
    ['SIGTERM to npm alone', 'SIGTERM', false],
    ['SIGKILL to npm alone', 'SIGKILL', false],
  ] as const)('stops everything on %s, PostgreSQL included', async (_, signal, toGroup) => {
    const start = await running();
    const pids = [server(), postgres()];
    process.kill(toGroup ? group(start) : (start.npm.pid ?? 0), signal);
    await gone(...pids);
    expect(existsSync(join(dataDir, 'app.pid'))).toBe(false);
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('goes on after kill -9 with the database that was left running', async () => {
    const killed = await running();
    const database = postgres();
    process.kill(group(killed), 'SIGKILL');
    await killed.ended;
    await running();
    expect(postgres()).toBe(database);
  });

  it('refuses a second start on the same data, and a port that is taken, each with its remedy', async () => {
    await running();
    const second = npmStart('--port', String(port + 1), '--data-dir', dataDir);
    expect(await second.ended).not.toBe(0);
    expect(second.said()).toContain('--data-dir OTHER-FOLDER');
    const other = keptFolder();
    const third = npmStart('--port', String(port), '--data-dir', other);
    expect(await third.ended).not.toBe(0);
    expect(third.said()).toMatch(/npm start -- --port \d+/);
    rmSync(other, { recursive: true });
  });
});
