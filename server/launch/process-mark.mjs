import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Boot and start time of a process, which two processes never share although pids come again; null when it is gone.
 * The same marks as `server/src/platform/embedded-process.ts`, which cannot be loaded before the first build.
 */
export function markOf(pid) {
  try {
    if (process.platform === 'linux') return linuxMark(pid);
    if (process.platform === 'win32') return process.kill(pid, 0) ? 'alive' : null;
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? null : line.slice(line.indexOf(' ')).trim();
  } catch {
    return null;
  }
}

function linuxMark(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return null;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19]}`;
}

/** True when the process that left this `{ pid, mark }` still runs. */
export function isRunning(holder) {
  return (
    typeof holder?.pid === 'number' &&
    typeof holder.mark === 'string' &&
    holder.mark !== '' &&
    markOf(holder.pid) === holder.mark
  );
}
