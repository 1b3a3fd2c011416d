"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.startEmbeddedPostgres = startEmbeddedPostgres;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const pg_1 = require("pg");
const embedded_account_1 = require("./embedded-account");
const embedded_binaries_1 = require("./embedded-binaries");
const embedded_claim_1 = require("./embedded-claim");
const embedded_cluster_1 = require("./embedded-cluster");
const embedded_postmaster_1 = require("./embedded-postmaster");
const embedded_sweep_1 = require("./embedded-sweep");
/**
 * Starts the PostgreSQL that npm brought on `dataDir`, or takes over the one that a killed run left there.
 * Throws EmbeddedPostgresProblem with a sentence for the terminal when it cannot.
 */
async function startEmbeddedPostgres(options) {
    const dataDir = (0, node_path_1.resolve)(options.dataDir);
    const say = options.onProgress ?? (() => undefined);
    (0, node_fs_1.mkdirSync)(dataDir, { recursive: true });
    if (options.throwaway)
        await (0, embedded_sweep_1.sweepThrowaways)(dataDir);
    const claim = (0, embedded_claim_1.claimFolder)(dataDir);
    try {
        const cluster = layOut(dataDir, options.throwaway === true, say);
        const binaries = (0, embedded_binaries_1.prepareBinaries)(cluster.account, say);
        const password = await (0, embedded_cluster_1.ensureCluster)(cluster, binaries, say);
        const server = await (0, embedded_postmaster_1.adoptOrStart)(cluster, binaries);
        const atExit = () => {
            (0, embedded_postmaster_1.signalPostmaster)(server.pid, 'SIGINT', 'fast', cluster, binaries);
            claim.release();
        };
        process.once('exit', atExit);
        const stop = once(async () => {
            await (0, embedded_postmaster_1.stopPostmaster)(server, cluster, binaries);
            process.removeListener('exit', atExit);
            giveBack(cluster, dataDir, claim);
        });
        await ensureDatabase(server, password).catch(async (error) => {
            await stop();
            throw error;
        });
        return { url: urlOf(server, password, 'fortnight'), stop };
    }
    catch (error) {
        claim.release();
        throw error;
    }
}
/** The cluster lies in the data folder, or outside when the account it runs under cannot reach that. */
function layOut(dataDir, throwaway, say) {
    const inside = (0, node_path_1.join)(dataDir, 'postgres');
    const account = (0, embedded_account_1.accountFor)(inside);
    const place = isUsable(inside, dataDir, account) ? dataDir : (0, embedded_account_1.placeOutside)(dataDir);
    const folder = (0, node_path_1.join)(place, 'postgres');
    if (place !== dataDir) {
        say(`The database lies in ${folder}: PostgreSQL does not run as root, and other accounts cannot reach ${dataDir}`);
    }
    return {
        folder,
        passwordFile: (0, node_path_1.join)(place, 'postgres-password'),
        logFile: (0, node_path_1.join)(dataDir, 'postgres.log'),
        account: place === dataDir ? account : (0, embedded_account_1.accountFor)(folder),
        throwaway,
    };
}
function isUsable(inside, dataDir, account) {
    if (account === null)
        return true;
    if (!(0, embedded_account_1.isReachable)(dataDir, account))
        return false;
    // The folder is ours to open; those above it are not.
    if (!(0, node_fs_1.existsSync)(inside))
        (0, node_fs_1.chmodSync)(dataDir, (0, node_fs_1.statSync)(dataDir).mode | 0o011);
    return (0, embedded_account_1.isReachable)(inside, account);
}
function giveBack(cluster, dataDir, claim) {
    if (cluster.throwaway) {
        (0, node_fs_1.rmSync)((0, node_path_1.join)(cluster.folder, '..'), { recursive: true, force: true });
        (0, node_fs_1.rmSync)(dataDir, { recursive: true, force: true });
    }
    claim.release();
}
async function ensureDatabase(server, password) {
    const client = new pg_1.Client({ connectionString: urlOf(server, password, 'postgres') });
    await client.connect();
    try {
        const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'fortnight'");
        if (rowCount === 0)
            await client.query('CREATE DATABASE fortnight');
    }
    finally {
        await client.end();
    }
}
function urlOf(server, password, database) {
    return `postgres://postgres:${password}@127.0.0.1:${server.port}/${database}`;
}
function once(action) {
    let running;
    return () => (running ??= action());
}
//# sourceMappingURL=embedded-postgres.js.map