"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.startMark = startMark;
exports.isPostgresOf = isPostgresOf;
exports.pause = pause;
exports.poll = poll;
const node_child_process_1 = require("node:child_process");
const node_fs_1 = require("node:fs");
/**
 * A mark that two processes never share, although pids are given out again: boot and start time.
 * Null when no such process lives; a zombie counts as dead, although its pid still answers signal 0.
 */
function startMark(pid) {
    if (process.platform === 'linux')
        return linuxStartMark(pid);
    return process.platform === 'win32' ? windowsStartMark(pid) : bsdStartMark(pid);
}
function linuxStartMark(pid) {
    try {
        const stat = (0, node_fs_1.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // proc(5): the second field is the name in brackets and may hold spaces; state is field 3, start time field 22.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        if (fields[0] === 'Z' || fields[0] === 'X')
            return null;
        return `${(0, node_fs_1.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${fields[19] ?? ''}`;
    }
    catch {
        return null;
    }
}
function bsdStartMark(pid) {
    try {
        const line = (0, node_child_process_1.execFileSync)('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
        return line === '' || line.startsWith('Z') ? null : line.slice(line.indexOf(' ')).trim();
    }
    catch {
        return null;
    }
}
function windowsStartMark(pid) {
    try {
        process.kill(pid, 0);
        return 'alive';
    }
    catch {
        return null;
    }
}
/** True when the process lives and is a PostgreSQL that works in this data folder, as far as the system tells. */
function isPostgresOf(pid, dataFolder) {
    if (startMark(pid) === null)
        return false;
    if (process.platform === 'win32')
        return true;
    try {
        if (process.platform === 'linux') {
            // The postmaster's working directory is its data folder; the link may be unreadable for another account.
            return (0, node_fs_1.readlinkSync)(`/proc/${pid}/cwd`) === dataFolder;
        }
        return (0, node_child_process_1.execFileSync)('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres');
    }
    catch {
        return true;
    }
}
/** Waits without blocking; milliseconds. */
function pause(milliseconds) {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
/** Asks again every 20 ms until the question has an answer other than undefined, or the milliseconds have passed. */
async function poll(milliseconds, ask) {
    const deadline = performance.now() + milliseconds;
    for (;;) {
        const answer = await ask();
        if (answer !== undefined || performance.now() > deadline)
            return answer;
        await pause(20);
    }
}
//# sourceMappingURL=embedded-process.js.map