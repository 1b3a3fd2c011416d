import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './tree.mjs';

const skipped = new Set(['node_modules', 'dist', '.angular', '.nx', 'coverage', 'test-results']);

/** One hash over the named files and folders (relative to the checkout): names and contents, tests left out. */
export function hashOf(paths, extra = '') {
  const hash = createHash('sha256').update(extra);
  for (const path of paths.flatMap((each) => filesUnder(join(root, each)))) {
    hash.update(relative(root, path).split(sep).join('/')).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  let entries;
  try {
    entries = readdirSync(path, { withFileTypes: true });
  } catch {
    return [path]; // A file.
  }
  return entries
    .filter((entry) => !skipped.has(entry.name) && !/\.test\.ts$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(path, entry.name)) : [join(path, entry.name)]));
}

/** A stamp is written last, when the work it stands for is whole; a missing or different one means: do it again. */
export function readStamp(file) {
  try {
    return readFileSync(join(root, file), 'utf8').trim();
  } catch {
    return null;
  }
}

export function writeStamp(file, value) {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.draft`, `${value}\n`);
  renameSync(`${path}.draft`, path);
}

export function removeStamp(file) {
  rmSync(join(root, file), { force: true });
}
