import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../server/launch/tree.mjs';

/** How many files under a folder of the checkout have a name that matches. */
export function countFiles(folder, pattern) {
  const path = join(root, folder);
  if (!existsSync(path)) return 0;
  return readdirSync(path, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && pattern.test(entry.name),
  ).length;
}
