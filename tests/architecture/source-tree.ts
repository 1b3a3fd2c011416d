import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** One file of the project: its path from the top, with slashes, and its text. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

const skipped = new Set(['node_modules', 'dist', 'samples', 'coverage', 'test-results', '.angular']);

/** All files with these endings under the rooms of the checkout. */
export function sourceTexts(root: string, ...endings: string[]): SourceText[] {
  const rooms = ['shared/src', 'server/src', 'server/launch', 'client/src', 'tests'];
  const paths = rooms.flatMap((room) => filesUnder(join(root, room)));
  return paths
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }));
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)]));
}
