import { spawn, spawnSync } from 'node:child_process';
import { root } from './tree.mjs';

const children = new Map();
const listeners = new Set();

/**
 * Runs a program in a process group of its own, so that it can be ended with all that it started, and collects what it
 * says. The answer is `{ code, signal, output }`; it never throws for a program that fails.
 */
export function runCommand(program, args, { cwd = root, env = {}, timeout = 0, onStart } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const parts = [];
    const take = (chunk) => parts.push(chunk);
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    children.set(child.pid, child);
    tell();
    onStart?.(child.pid);
    const timer = timeout > 0 ? setTimeout(() => endGroup(child.pid, 'SIGKILL'), timeout) : undefined;
    child.on('error', (error) => {
      children.delete(child.pid);
      reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      children.delete(child.pid);
      tell();
      resolve({ code: code ?? 1, signal, output: plain(Buffer.concat(parts).toString()) });
    });
  });
}

/** Without the colours that some tools use although nobody asked for them. */
export function plain(text) {
  return text.replace(/\x1b\[[0-9;]*m/g, '');
}

/** Runs a script of a package with this Node, without a shell. */
export function runNode(script, args, options) {
  return runCommand(process.execPath, [script, ...args], options);
}

/** Hears the process groups that are running, whenever they change. */
export function onChildren(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell() {
  for (const listener of listeners) listener([...children.keys()].filter((pid) => pid !== undefined));
}

/** Ends everything that was started here: politely, and after five seconds for good. */
export async function endChildren() {
  const ending = [...children.values()];
  const gone = Promise.all(ending.map((child) => new Promise((resolve) => child.once('close', resolve))));
  for (const child of ending) endGroup(child.pid, 'SIGTERM');
  const late = setTimeout(() => ending.forEach((child) => endGroup(child.pid, 'SIGKILL')), 5_000);
  if (ending.length > 0) await gone;
  clearTimeout(late);
}

/** Sends a signal to a process group; one that is gone already is fine. */
export function endGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    else process.kill(-pid, signal);
  } catch {
    // It went by itself.
  }
}
