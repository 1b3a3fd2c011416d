import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import type { Binaries } from './embedded-binaries';
import { type Cluster, lastLines, surroundings } from './embedded-cluster';
import { DatabaseProblem } from './database-problem';
import { isPostgresOf, pause, poll, startMark } from './embedded-process';

/** A running PostgreSQL, ours or one that an earlier, killed Fortnight left behind. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const logLimit = 10_000_000;

/** Finds the PostgreSQL that already works on the cluster, or starts one on a free port of 127.0.0.1. */
export async function adoptOrStart(cluster: Cluster, binaries: Binaries): Promise<Postmaster> {
  return (await adopt(cluster)) ?? (await startPatiently(cluster, binaries));
}

/** The living server of the cluster found through `postmaster.pid` and a TCP probe; null when there is none. */
async function adopt(cluster: Cluster): Promise<Postmaster | null> {
  const found = await poll(30_000, async () => {
    const file = readPidFile(cluster.folder);
    if (file === null) return null;
    if (!isPostgresOf(file.pid, realpathSync(cluster.folder))) {
      rmSync(join(cluster.folder, 'postmaster.pid'), { force: true }); // Its process is gone, or the pid is another's by now.
      return null;
    }
    return file.status === 'ready' && (await answers(file.port)) ? { pid: file.pid, port: file.port } : undefined;
  });
  if (found !== undefined) return found;
  throw new DatabaseProblem(
    `旧的 PostgreSQL 没有应答 / a PostgreSQL (process ${readPidFile(cluster.folder)?.pid}) holds ${cluster.folder} but does not answer. Stop that process, then start again.`,
  );
}

/** After a crash the old server's children hold the shared memory for a moment, and a free port can be taken meanwhile. */
async function startPatiently(cluster: Cluster, binaries: Binaries): Promise<Postmaster> {
  const deadline = performance.now() + 5_000;
  for (;;) {
    const outcome = await start(cluster, binaries);
    if (typeof outcome !== 'string') return outcome;
    const passes = /shared memory block|could not bind|already exists/.test(outcome);
    if (!passes || performance.now() > deadline) {
      throw new DatabaseProblem(
        `PostgreSQL 启动失败 / PostgreSQL did not start. It says: ${lastLines(outcome)} (log: ${cluster.logFile})`,
      );
    }
    await pause(250);
  }
}

/** One try: the server when it is ready, or what its log says when it is not. */
async function start(cluster: Cluster, binaries: Binaries): Promise<Postmaster | string> {
  const port = await freePort();
  if (existsSync(cluster.logFile) && statSync(cluster.logFile).size > logLimit) {
    renameSync(cluster.logFile, `${cluster.logFile}.1`);
  }
  // Opened by us and handed over: the server need not reach the file, and it outlives our pipes.
  const log = openSync(cluster.logFile, 'a', 0o600);
  const from = statSync(cluster.logFile).size;
  const child = spawn(join(binaries.folder, 'bin', 'postgres'), serverArguments(cluster, port), {
    ...surroundings(cluster.account),
    detached: true, // Ctrl-C goes to our whole group; the database must outlive the app's last transaction.
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const failed = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => resolve(readFileSync(cluster.logFile).subarray(from).toString()));
  });
  const ready = poll(60_000, () => {
    const file = readPidFile(cluster.folder);
    if (child.exitCode !== null || child.signalCode !== null) return 'exited';
    return file?.pid === child.pid && file?.status === 'ready' ? { pid: file.pid, port } : undefined;
  });
  const outcome = await Promise.race([failed, ready]);
  if (outcome === 'exited') return failed;
  child.removeAllListeners();
  return outcome ?? 'not ready after a minute';
}

function serverArguments(cluster: Cluster, port: number): string[] {
  const settings = [
    ...[
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      'timezone=UTC',
      'log_timezone=UTC',
      'max_connections=200',
    ],
    // Only for databases that nobody wants to keep: a crash may lose them whole.
    ...(cluster.throwaway
      ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0']
      : []),
  ];
  return ['-D', cluster.folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
}

/**
 * Stops the server: fast (open transactions end), then, after 30 s, at once.
 * The answer comes when the process is gone.
 */
export async function stopPostmaster({ pid }: Postmaster, cluster: Cluster, binaries: Binaries): Promise<void> {
  const realFolder = existsSync(cluster.folder) ? realpathSync(cluster.folder) : cluster.folder;
  for (const [signal, mode] of [
    ['SIGINT', 'fast'],
    ['SIGQUIT', 'immediate'],
  ] as const) {
    signalPostmaster(pid, signal, mode, cluster, binaries);
    if (await poll(30_000, () => (isPostgresOf(pid, realFolder) ? undefined : true))) return;
  }
}

/** Asks the server to stop without waiting for it; for the last moment of a process. */
export function signalPostmaster(
  pid: number,
  signal: 'SIGINT' | 'SIGQUIT',
  mode: string,
  cluster: Cluster,
  binaries: Binaries,
): void {
  if (startMark(pid) === null) return;
  try {
    if (process.platform !== 'win32') process.kill(pid, signal);
    else spawnSync(join(binaries.folder, 'bin', 'pg_ctl'), ['stop', '-D', cluster.folder, '-m', mode, '-W']);
  } catch {
    // It went by itself between the question and the signal.
  }
}

/** `postmaster.pid`: process on line 1, port on line 4, status on line 8 (PostgreSQL's pidfile.h). */
export function readPidFile(folder: string): { pid: number; port: number; status: string } | null {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
  } catch {
    return null;
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1_000 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    // SSLRequest (protocol 3.0, 'SSLRequest'): every PostgreSQL answers one byte, S or N; nothing else is likely to.
    socket.on('connect', () => socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])));
    socket.on('data', (data) => end(data[0] === 0x53 || data[0] === 0x4e));
    socket.on('timeout', () => end(false));
    socket.on('error', () => end(false));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
