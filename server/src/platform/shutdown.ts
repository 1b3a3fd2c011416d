import type { Server } from 'node:http';
import { machineTime } from './system-clock';

const drainMs = 5000;
const lookForParentMs = 1000;
/** A terminal's Ctrl-C reaches the whole group, and a parent may pass it on: that is still one. */
const sameSignalMs = 500;

/** Steps that end the process, in order; each is tried even when the one before failed. */
export type LastSteps = readonly (() => Promise<unknown>)[];

/**
 * Ends the process in order on SIGINT, SIGTERM, or when the parent that started it is gone (npm does not pass a SIGTERM
 * on, so its death is the signal). A second signal ends it at once; the embedded database still stops, by its exit hook.
 */
export function endInOrder(steps: LastSteps, exit: (code: number) => void = (code) => process.exit(code)): void {
  let endsSince: number | null = null;
  const end = (why: string): void => {
    if (endsSince !== null) return machineTime() - endsSince < sameSignalMs ? undefined : exit(130);
    endsSince = machineTime();
    process.stdout.write(`\n${why}: 正在停止，再按一次 Ctrl-C 立即结束 / stopping; Ctrl-C again ends at once\n`);
    void runAll(steps).then((isClean) => exit(isClean ? 0 : 1));
  };
  process.on('SIGINT', () => end('SIGINT'));
  process.on('SIGTERM', () => end('SIGTERM'));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && endsSince === null) end('parent gone');
  }, lookForParentMs).unref();
}

/** Lets answers that are under way finish for at most five seconds, then cuts the connections. */
export function cutAfterGrace(server: Server): void {
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), drainMs).unref();
}

async function runAll(steps: LastSteps): Promise<boolean> {
  let isClean = true;
  for (const step of steps) {
    await step().catch((error: unknown) => {
      isClean = false;
      process.stderr.write(`${String(error)}\n`);
    });
  }
  return isClean;
}
