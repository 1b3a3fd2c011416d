"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ensureCluster = ensureCluster;
exports.own = own;
exports.surroundings = surroundings;
exports.lastLines = lastLines;
const node_child_process_1 = require("node:child_process");
const node_crypto_1 = require("node:crypto");
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const embedded_problem_1 = require("./embedded-problem");
/** Makes the cluster unless it is there; a half-made one is made again. Returns the superuser's password. */
async function ensureCluster(cluster, binaries, say) {
    if ((0, node_fs_1.existsSync)((0, node_path_1.join)(cluster.folder, 'PG_VERSION'))) {
        ensureSameMajor(cluster, binaries);
        return readPassword(cluster);
    }
    say('Making the database (once, about a second)');
    const password = (0, node_crypto_1.randomBytes)(24).toString('base64url');
    (0, node_fs_1.writeFileSync)(cluster.passwordFile, password, { mode: 0o600 });
    // Made under another name and renamed when whole: an interrupted initdb leaves nothing that looks like a cluster.
    const draft = `${cluster.folder}.new`;
    (0, node_fs_1.rmSync)(draft, { recursive: true, force: true });
    (0, node_fs_1.mkdirSync)(draft, { mode: 0o700 });
    own(draft, cluster.account);
    const secret = (0, node_path_1.join)(draft, '..', 'initdb-password');
    (0, node_fs_1.writeFileSync)(secret, password, { mode: 0o600 });
    own(secret, cluster.account);
    try {
        await initdb(draft, secret, cluster, binaries);
    }
    finally {
        (0, node_fs_1.rmSync)(secret, { force: true });
    }
    (0, node_fs_1.renameSync)(draft, cluster.folder);
    return password;
}
function ensureSameMajor(cluster, binaries) {
    const found = readOrExplain((0, node_path_1.join)(cluster.folder, 'PG_VERSION'), cluster).trim();
    if (found === binaries.major)
        return;
    throw new embedded_problem_1.EmbeddedPostgresProblem(`The data in ${cluster.folder} was written by PostgreSQL ${found}; this version of Fortnight brings ${binaries.major}. ` +
        `Dump it with PostgreSQL ${found} (pg_dump) and load it into a new one, or start on another folder: npm start -- --data-dir OTHER-FOLDER`);
}
function readPassword(cluster) {
    if (!(0, node_fs_1.existsSync)(cluster.passwordFile)) {
        throw new embedded_problem_1.EmbeddedPostgresProblem(`The database in ${cluster.folder} is there, but its password file ${cluster.passwordFile} is not. ` +
            'Put it back from a backup, or start on another folder: npm start -- --data-dir OTHER-FOLDER');
    }
    return readOrExplain(cluster.passwordFile, cluster).trim();
}
function readOrExplain(file, cluster) {
    try {
        return (0, node_fs_1.readFileSync)(file, 'utf8');
    }
    catch (error) {
        throw new embedded_problem_1.EmbeddedPostgresProblem(`Cannot read ${file} (${error.code}): the database in ${cluster.folder} belongs to another account. ` +
            'Start as that account, or start on a folder of your own: npm start -- --data-dir OTHER-FOLDER');
    }
}
/** Gives the path to the account that PostgreSQL runs under; nothing to do when that is our own. */
function own(path, account) {
    if (account !== null)
        (0, node_fs_1.chownSync)(path, account.uid, account.gid);
}
async function initdb(folder, secret, cluster, binaries) {
    const { code, output } = await run((0, node_path_1.join)(binaries.folder, 'bin', 'initdb'), initdbArguments(folder, secret, cluster), cluster);
    if (code !== 0)
        throw new embedded_problem_1.EmbeddedPostgresProblem(`The database could not be made in ${folder}: ${lastLines(output)}`);
}
function initdbArguments(folder, secret, cluster) {
    // ICU zh sorts names by pinyin; a UTF-8 ctype lets pg_trgm see Chinese letters, which plain C hides from it.
    const ctype = { darwin: 'en_US.UTF-8', win32: 'en-US' }[process.platform] ?? 'C.UTF-8';
    return [
        ...['-D', folder, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', secret, '-E', 'UTF8'],
        ...['--locale-provider=icu', '--icu-locale=zh', '--lc-collate=C', `--lc-ctype=${ctype}`],
        ...['--lc-messages=C', '--lc-monetary=C', '--lc-numeric=C', '--lc-time=C', '--no-instructions'],
        ...(cluster.throwaway ? ['--no-sync'] : []),
    ];
}
function run(program, args, cluster) {
    return new Promise((resolve, reject) => {
        const child = (0, node_child_process_1.spawn)(program, args, { ...surroundings(cluster.account), stdio: ['ignore', 'pipe', 'pipe'] });
        let output = '';
        child.stdout.on('data', (chunk) => (output += chunk.toString()));
        child.stderr.on('data', (chunk) => (output += chunk.toString()));
        child.on('error', reject);
        child.on('close', (code) => resolve({ code, output }));
    });
}
/** What PostgreSQL's programs are started with: another account for root, a working directory that every account has. */
function surroundings(account) {
    return {
        ...(account ?? {}),
        ...(process.platform === 'win32' ? {} : { cwd: '/', env: { PATH: process.env['PATH'] ?? '', LC_MESSAGES: 'C' } }),
    };
}
/** The end of a log, as one line. */
function lastLines(text, count = 5) {
    return text.trim().split('\n').slice(-count).join(' | ');
}
//# sourceMappingURL=embedded-cluster.js.map