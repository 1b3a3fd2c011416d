"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.claimFolder = claimFolder;
exports.holderOf = holderOf;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const embedded_problem_1 = require("./embedded-problem");
const embedded_process_1 = require("./embedded-process");
/**
 * Takes the data folder for this process by writing `app.pid`; a claim whose process no longer lives is taken over.
 * Throws EmbeddedPostgresProblem when another living process holds the folder.
 */
function claimFolder(folder) {
    const file = (0, node_path_1.join)(folder, 'app.pid');
    const mine = { pid: process.pid, mark: (0, embedded_process_1.startMark)(process.pid) ?? '' };
    const draft = `${file}.${process.pid}`;
    (0, node_fs_1.writeFileSync)(draft, JSON.stringify(mine));
    try {
        // link(2) is atomic and carries the content: nobody ever reads a half-written claim.
        while (!linked(draft, file))
            takeOverOrRefuse(file, folder);
    }
    finally {
        (0, node_fs_1.rmSync)(draft, { force: true });
    }
    return { release: () => releaseIfMine(file, mine) };
}
/** The living process that holds the folder, or null. */
function holderOf(folder) {
    const holder = readHolder((0, node_path_1.join)(folder, 'app.pid'));
    return holder !== null && isLiving(holder) ? holder.pid : null;
}
function linked(draft, file) {
    try {
        (0, node_fs_1.linkSync)(draft, file);
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
}
function takeOverOrRefuse(file, folder) {
    const holder = readHolder(file);
    if (holder !== null && isLiving(holder)) {
        throw new embedded_problem_1.EmbeddedPostgresProblem(`Fortnight already runs on the data folder ${folder} (process ${holder.pid}). ` +
            'Stop it first, or start a second one beside it: npm start -- --data-dir OTHER-FOLDER --port OTHER-PORT');
    }
    const aside = `${file}.stale.${process.pid}`;
    try {
        (0, node_fs_1.renameSync)(file, aside);
    }
    catch {
        return; // Somebody else was quicker; look again.
    }
    const moved = readHolder(aside);
    if (moved !== null && isLiving(moved))
        linked(aside, file); // Between reading and moving it became somebody's: give it back.
    (0, node_fs_1.rmSync)(aside, { force: true });
}
function isLiving(holder) {
    return holder.mark !== '' && (0, embedded_process_1.startMark)(holder.pid) === holder.mark;
}
function readHolder(file) {
    try {
        const { pid, mark } = JSON.parse((0, node_fs_1.readFileSync)(file, 'utf8'));
        return typeof pid === 'number' && typeof mark === 'string' ? { pid, mark } : null;
    }
    catch {
        return null;
    }
}
function releaseIfMine(file, mine) {
    const holder = readHolder(file);
    if (holder?.pid === mine.pid && holder.mark === mine.mark)
        (0, node_fs_1.rmSync)(file, { force: true });
}
//# sourceMappingURL=embedded-claim.js.map