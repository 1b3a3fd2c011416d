"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.adoptOrStart = adoptOrStart;
exports.stopPostmaster = stopPostmaster;
exports.signalPostmaster = signalPostmaster;
exports.readPidFile = readPidFile;
const node_child_process_1 = require("node:child_process");
const node_fs_1 = require("node:fs");
const node_net_1 = require("node:net");
const node_path_1 = require("node:path");
const embedded_cluster_1 = require("./embedded-cluster");
const embedded_problem_1 = require("./embedded-problem");
const embedded_process_1 = require("./embedded-process");
const logLimit = 10_000_000;
/** Finds the PostgreSQL that already works on the cluster, or starts one on a free port of 127.0.0.1. */
async function adoptOrStart(cluster, binaries) {
    return (await adopt(cluster)) ?? (await startPatiently(cluster, binaries));
}
/** The living server of the cluster found through `postmaster.pid` and a TCP probe; null when there is none. */
async function adopt(cluster) {
    const found = await (0, embedded_process_1.poll)(30_000, async () => {
        const file = readPidFile(cluster.folder);
        if (file === null)
            return null;
        if (!(0, embedded_process_1.isPostgresOf)(file.pid, (0, node_fs_1.realpathSync)(cluster.folder))) {
            (0, node_fs_1.rmSync)((0, node_path_1.join)(cluster.folder, 'postmaster.pid'), { force: true }); // Its process is gone, or the pid is another's by now.
            return null;
        }
        return file.status === 'ready' && (await answers(file.port)) ? { pid: file.pid, port: file.port } : undefined;
    });
    if (found !== undefined)
        return found;
    throw new embedded_problem_1.EmbeddedPostgresProblem(`A PostgreSQL (process ${readPidFile(cluster.folder)?.pid}) holds ${cluster.folder} but does not answer. Stop that process, then start again.`);
}
/** After a crash the old server's children hold the shared memory for a moment, and a free port can be taken meanwhile. */
async function startPatiently(cluster, binaries) {
    const deadline = performance.now() + 5_000;
    for (;;) {
        const outcome = await start(cluster, binaries);
        if (typeof outcome !== 'string')
            return outcome;
        const passes = /shared memory block|could not bind|already exists/.test(outcome);
        if (!passes || performance.now() > deadline) {
            throw new embedded_problem_1.EmbeddedPostgresProblem(`PostgreSQL did not start. It says: ${(0, embedded_cluster_1.lastLines)(outcome)} (log: ${cluster.logFile})`);
        }
        await (0, embedded_process_1.pause)(250);
    }
}
/** One try: the server when it is ready, or what its log says when it is not. */
async function start(cluster, binaries) {
    const port = await freePort();
    if ((0, node_fs_1.existsSync)(cluster.logFile) && (0, node_fs_1.statSync)(cluster.logFile).size > logLimit) {
        (0, node_fs_1.renameSync)(cluster.logFile, `${cluster.logFile}.1`);
    }
    // Opened by us and handed over: the server need not reach the file, and it outlives our pipes.
    const log = (0, node_fs_1.openSync)(cluster.logFile, 'a', 0o600);
    const from = (0, node_fs_1.statSync)(cluster.logFile).size;
    const child = (0, node_child_process_1.spawn)((0, node_path_1.join)(binaries.folder, 'bin', 'postgres'), serverArguments(cluster, port), {
        ...(0, embedded_cluster_1.surroundings)(cluster.account),
        detached: true, // Ctrl-C goes to our whole group; the database must outlive the app's last transaction.
        stdio: ['ignore', log, log],
    });
    (0, node_fs_1.closeSync)(log);
    child.unref();
    const failed = new Promise((resolve) => {
        child.on('error', (error) => resolve(error.message));
        child.on('exit', () => resolve((0, node_fs_1.readFileSync)(cluster.logFile).subarray(from).toString()));
    });
    const ready = (0, embedded_process_1.poll)(60_000, () => {
        const file = readPidFile(cluster.folder);
        if (child.exitCode !== null || child.signalCode !== null)
            return 'exited';
        return file?.pid === child.pid && file?.status === 'ready' ? { pid: file.pid, port } : undefined;
    });
    const outcome = await Promise.race([failed, ready]);
    if (outcome === 'exited')
        return failed;
    return outcome ?? 'not ready after a minute';
}
function serverArguments(cluster, port) {
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
async function stopPostmaster({ pid }, cluster, binaries) {
    for (const [signal, mode] of [
        ['SIGINT', 'fast'],
        ['SIGQUIT', 'immediate'],
    ]) {
        signalPostmaster(pid, signal, mode, cluster, binaries);
        if (await (0, embedded_process_1.poll)(30_000, () => ((0, embedded_process_1.isPostgresOf)(pid, (0, node_fs_1.realpathSync)(cluster.folder)) ? undefined : true)))
            return;
    }
}
/** Asks the server to stop without waiting for it; for the last moment of a process. */
function signalPostmaster(pid, signal, mode, cluster, binaries) {
    if ((0, embedded_process_1.startMark)(pid) === null)
        return;
    try {
        if (process.platform !== 'win32')
            process.kill(pid, signal);
        else
            (0, node_child_process_1.spawnSync)((0, node_path_1.join)(binaries.folder, 'bin', 'pg_ctl'), ['stop', '-D', cluster.folder, '-m', mode, '-W']);
    }
    catch {
        // It went by itself between the question and the signal.
    }
}
/** `postmaster.pid`: process on line 1, port on line 4, status on line 8 (PostgreSQL's pidfile.h). */
function readPidFile(folder) {
    try {
        const lines = (0, node_fs_1.readFileSync)((0, node_path_1.join)(folder, 'postmaster.pid'), 'utf8').split('\n');
        return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
    }
    catch {
        return null;
    }
}
function answers(port) {
    return new Promise((resolve) => {
        const socket = (0, node_net_1.connect)({ port, host: '127.0.0.1', timeout: 1_000 });
        const end = (answer) => {
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
function freePort() {
    return new Promise((resolve, reject) => {
        const server = (0, node_net_1.createServer)();
        server.on('error', reject);
        server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            server.close(() => address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')));
        });
    });
}
//# sourceMappingURL=embedded-postmaster.js.map