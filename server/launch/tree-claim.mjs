import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isRunning, markOf } from './process-mark.mjs';
import { endGroup, onChildren } from './run-command.mjs';
import { root } from './tree.mjs';

const folder = join(root, '.nx');
const file = join(folder, 'launch.pid');

/**
 * Lets one process at a time install and build in this checkout; another waits and says for whom.
 * The claim names the programs it started, so that those of a killed start are ended before the work is done again.
 */
export async function withTree(progress, work) {
  mkdirSync(folder, { recursive: true });
  await take(progress);
  const forget = onChildren((groups) => writeClaim(file, groups));
  try {
    return await work();
  } finally {
    forget();
    rmSync(file, { force: true });
  }
}

async function take(progress) {
  const draft = `${file}.${process.pid}`;
  writeClaim(draft, []);
  let told;
  try {
    while (!linked(draft)) {
      const holder = read();
      if (isRunning(holder)) {
        if (told !== holder.pid)
          progress.say(
            `另一个进程正在安装或构建，请稍候 / another start (process ${holder.pid}) is installing or building here; waiting for it`,
          );
        told = holder.pid;
        await pause(500);
      } else {
        removeStale(holder);
      }
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

function linked(draft) {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function removeStale(holder) {
  for (const child of holder?.children ?? []) {
    if (isRunning(child)) endGroup(child.pid, 'SIGKILL');
  }
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch {
    // Somebody else was quicker.
  }
}

function writeClaim(path, groups) {
  const children = groups.map((pid) => ({ pid, mark: markOf(pid) ?? '' }));
  const draft = `${path}.draft.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, mark: markOf(process.pid), children }));
  renameSync(draft, path);
}

function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
