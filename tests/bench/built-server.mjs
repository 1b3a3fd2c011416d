import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../server/launch/tree.mjs';

const require = createRequire(import.meta.url);

/** What a file of the built server exports; `bench.mjs` has built it. */
export function builtServer(name) {
  return require(join(root, 'server', 'dist', `${name}.js`));
}
