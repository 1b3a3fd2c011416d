import { readFileSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { isRunning } from './process-mark.mjs';
import { Explained } from './problem.mjs';

/** Refuses to begin what the disk cannot hold; once everything is installed a tenth is enough. */
export function ensureRoom(folder, bytes, isInstalled) {
  const needed = isInstalled ? bytes / 10 : bytes;
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= needed) return;
  const megabytes = (count) => `${Math.round(count / 1_000_000)} MB`;
  throw new Explained(
    `磁盘空间不足 / the disk that holds ${folder} has ${megabytes(free)} left; Fortnight needs ${megabytes(needed)} here. Free some space and start again.`,
  );
}

/** Refuses a port that is taken, and names another that is not. */
export async function ensureFreePort(port, host) {
  const code = await listenError(Number(port), host);
  if (code === null) return;
  if (code === 'EADDRINUSE') {
    throw new Explained(
      `端口 ${port} 已被占用，请换一个端口 / port ${port} is taken by another program. Start on another one: npm start -- --port ${await nextFree(Number(port), host)}`,
    );
  }
  if (code === 'EACCES') {
    throw new Explained(
      `当前用户不能监听端口 ${port} / this account may not listen on port ${port}. Choose one above 1023: npm start -- --port 4300`,
    );
  }
  throw new Explained(
    `不能监听 ${host}:${port} / cannot listen there (${code}). Is ${host} an address of this machine? npm start -- --host 127.0.0.1`,
  );
}

async function nextFree(port, host) {
  for (let next = port + 1; next < port + 20 && next < 65536; next += 1) {
    if ((await listenError(next, host)) === null) return next;
  }
  return port + 1;
}

function listenError(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

/** Refuses a second start on the data folder of a running one, before it rebuilds the files that the first one uses. */
export function ensureNobodyRuns(dataDir) {
  let holder;
  try {
    holder = JSON.parse(readFileSync(join(dataDir, 'app.pid'), 'utf8'));
  } catch {
    return;
  }
  if (!isRunning(holder)) return;
  throw new Explained(
    `训程已在这个数据目录上运行 / Fortnight already runs on the data folder ${dataDir} (process ${holder.pid}).\n` +
      '请先停止它，或换目录和端口 / stop it first, or start a second one beside it: npm start -- --data-dir OTHER-FOLDER --port 4301',
  );
}
