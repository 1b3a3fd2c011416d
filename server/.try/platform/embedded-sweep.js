"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.throwawayFolder = throwawayFolder;
exports.sweepThrowaways = sweepThrowaways;
const node_fs_1 = require("node:fs");
const node_os_1 = require("node:os");
const node_path_1 = require("node:path");
const embedded_account_1 = require("./embedded-account");
const embedded_claim_1 = require("./embedded-claim");
const embedded_postmaster_1 = require("./embedded-postmaster");
const embedded_process_1 = require("./embedded-process");
const prefix = 'fortnight-throwaway-';
/** A new folder for a throw-away database, where the account that PostgreSQL runs under can reach it. */
function throwawayFolder() {
    const places = [(0, node_os_1.tmpdir)(), '/tmp', '/var/tmp'].filter((place) => (0, node_fs_1.existsSync)(place));
    const place = places.find((each) => (0, embedded_account_1.isReachable)((0, node_path_1.join)(each, prefix), (0, embedded_account_1.accountFor)((0, node_path_1.join)(each, prefix)))) ?? (0, node_os_1.tmpdir)();
    return (0, node_fs_1.mkdtempSync)((0, node_path_1.join)(place, prefix));
}
/** Ends the PostgreSQLs of killed test runs beside this folder and deletes their data. */
async function sweepThrowaways(folder) {
    if (!(0, node_path_1.basename)(folder).startsWith(prefix))
        return;
    const parent = (0, node_path_1.dirname)(folder);
    const names = (0, node_fs_1.readdirSync)(parent).filter((name) => name.startsWith(prefix) && name !== (0, node_path_1.basename)(folder));
    // A folder without a claim may be about to get one.
    const dead = names
        .map((name) => (0, node_path_1.join)(parent, name))
        .filter((each) => (0, node_fs_1.existsSync)((0, node_path_1.join)(each, 'app.pid')) && (0, embedded_claim_1.holderOf)(each) === null);
    await Promise.all(dead.map((each) => sweep(each).catch(() => undefined))); // Another account's: not ours to sweep.
}
async function sweep(folder) {
    const cluster = (0, node_path_1.join)(folder, 'postgres');
    const pid = (0, embedded_postmaster_1.readPidFile)(cluster)?.pid;
    if (pid !== undefined && (0, embedded_process_1.isPostgresOf)(pid, (0, node_fs_1.realpathSync)(cluster))) {
        process.kill(pid, 'SIGQUIT');
        await (0, embedded_process_1.poll)(5_000, () => ((0, embedded_process_1.isPostgresOf)(pid, cluster) ? undefined : true));
    }
    (0, node_fs_1.rmSync)(folder, { recursive: true, force: true });
}
//# sourceMappingURL=embedded-sweep.js.map