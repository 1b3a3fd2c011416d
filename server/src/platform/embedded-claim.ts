import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseProblem } from './database-problem';
import { startMark } from './embedded-process';

export interface Claim {
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly mark: string;
}

/**
 * Takes the data folder for this process by writing `app.pid`; a claim whose process no longer lives is taken over.
 * Throws DatabaseProblem when another living process holds the folder.
 */
export function claimFolder(folder: string): Claim {
  const file = join(folder, 'app.pid');
  const mine: Holder = { pid: process.pid, mark: startMark(process.pid) ?? '' };
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    // link(2) is atomic and carries the content: nobody ever reads a half-written claim.
    while (!linked(draft, file)) takeOverOrRefuse(file, folder);
  } finally {
    rmSync(draft, { force: true });
  }
  return { release: () => releaseIfMine(file, mine) };
}

/** The living process that holds the folder, or null. */
export function holderOf(folder: string): number | null {
  const holder = readHolder(join(folder, 'app.pid'));
  return holder !== null && isLiving(holder) ? holder.pid : null;
}

function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function takeOverOrRefuse(file: string, folder: string): void {
  const holder = readHolder(file);
  if (holder !== null && isLiving(holder)) {
    throw new DatabaseProblem(
      `训程已在这个数据目录上运行 / Fortnight already runs on the data folder ${folder} (process ${holder.pid}). ` +
        'Stop it first, or start a second one beside it: npm start -- --data-dir OTHER-FOLDER --port OTHER-PORT',
    );
  }
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // Somebody else was quicker; look again.
  }
  const moved = readHolder(aside);
  if (moved !== null && isLiving(moved)) linked(aside, file); // Between reading and moving it became somebody's: give it back.
  rmSync(aside, { force: true });
}

function isLiving(holder: Holder): boolean {
  return holder.mark !== '' && startMark(holder.pid) === holder.mark;
}

function readHolder(file: string): Holder | null {
  try {
    const { pid, mark } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof mark === 'string' ? { pid, mark } : null;
  } catch {
    return null;
  }
}

function releaseIfMine(file: string, mine: Holder): void {
  const holder = readHolder(file);
  if (holder?.pid === mine.pid && holder.mark === mine.mark) rmSync(file, { force: true });
}
