"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.accountFor = accountFor;
exports.isReachable = isReachable;
exports.isReadable = isReadable;
exports.placeOutside = placeOutside;
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const embedded_problem_1 = require("./embedded-problem");
/** Our own account, or for root the owner of an existing cluster, or else `nobody`: PostgreSQL refuses to run as root. */
function accountFor(cluster) {
    if (process.getuid?.() !== 0)
        return null;
    if ((0, node_fs_1.existsSync)(cluster)) {
        const { uid, gid } = (0, node_fs_1.statSync)(cluster);
        if (uid !== 0)
            return { uid, gid };
    }
    return nobody();
}
function nobody() {
    const row = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec((0, node_fs_1.existsSync)('/etc/passwd') ? (0, node_fs_1.readFileSync)('/etc/passwd', 'utf8') : '');
    // 65534 is the overflow id of Linux and of most distributions' nobody.
    return { uid: Number(row?.[1] ?? 65534) >>> 0, gid: Number(row?.[2] ?? 65534) >>> 0 };
}
/** True when the account may pass through every folder above the path. */
function isReachable(path, account) {
    if (account === null)
        return true;
    for (let folder = (0, node_path_1.dirname)((0, node_path_1.resolve)(path));; folder = (0, node_path_1.dirname)(folder)) {
        if ((0, node_fs_1.existsSync)(folder) && !mayPass(folder, account))
            return false;
        if (folder === (0, node_path_1.dirname)(folder))
            return true;
    }
}
/** True when the account may read (and enter or run) the path itself. */
function isReadable(path, account) {
    return account === null || ((0, node_fs_1.statSync)(path).mode & 0o005) === 0o005;
}
function mayPass(folder, account) {
    const { mode, uid, gid } = (0, node_fs_1.statSync)(folder);
    if (uid === account.uid)
        return (mode & 0o100) !== 0;
    return (mode & (gid === account.gid ? 0o010 : 0o001)) !== 0;
}
/**
 * A folder of root's that every account can pass through, one for each original path. `/var/lib` before `/var/tmp`,
 * which systems sweep by age.
 */
function placeOutside(path) {
    const name = (0, node_crypto_1.createHash)('sha256').update((0, node_path_1.resolve)(path)).digest('hex').slice(0, 12);
    const parent = (0, node_fs_1.existsSync)('/var/lib') ? '/var/lib/fortnight' : '/var/tmp/fortnight';
    const place = (0, node_path_1.join)(parent, name);
    for (const folder of [parent, place]) {
        (0, node_fs_1.mkdirSync)(folder, { recursive: true, mode: 0o711 });
        const found = (0, node_fs_1.lstatSync)(folder);
        if (!found.isDirectory() || found.uid !== 0) {
            throw new embedded_problem_1.EmbeddedPostgresProblem(`${folder} should be a folder of root's, but it is not. Move it away and start again.`);
        }
        (0, node_fs_1.chmodSync)(folder, 0o711); // The umask may have been stricter.
    }
    return place;
}
//# sourceMappingURL=embedded-account.js.map