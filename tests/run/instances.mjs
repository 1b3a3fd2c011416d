import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../../server/launch/tree.mjs';

/** Starts the built server `count` times on one database. `origin` is what browsers say they come from. */
export async function startInstances(count, environment) {
  const started = [];
  const stop = () => Promise.all(started.map(({ child }) => end(child)));
  try {
    for (let number = 0; number < count; number += 1) started.push(await start(environment));
  } catch (error) {
    await stop();
    throw error;
  }
  return { urls: started.map(({ url }) => url), stop };
}

async function start(environment) {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    ...environment,
    PORT: String(port),
  };
  const child = spawn(process.execPath, [join(root, 'server/dist/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (said = `${said}${chunk}`.slice(-4000)));
  const url = `http://127.0.0.1:${port}`;
  for (let wait = 0; wait < 600; wait += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${said}`);
    if ((await fetch(`${url}/api/health`).catch(() => null))?.ok) return { child, url };
    await pause(100);
  }
  await end(child);
  throw new Error(`the server was not healthy within a minute:\n${said}`);
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
