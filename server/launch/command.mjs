import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { Explained, explain } from './problem.mjs';
import { createProgress } from './progress.mjs';
import { endChildren } from './run-command.mjs';
import { root } from './tree.mjs';
import { withTree } from './tree-claim.mjs';

/** Runs `npm run fortnight -- …`: builds the server where its sources lie, then does what the words say. */
export async function command(args) {
  try {
    // An image carries what was built and no sources.
    if (existsSync(join(root, 'server', 'src'))) await prepare();
    process.env.DATA_DIR = dataDir(process.env);
    const { commandLine } = await import(pathToFileURL(join(root, 'server', 'dist', 'command-line.js')).href);
    process.exitCode = await commandLine(args);
  } catch (error) {
    await endChildren();
    console.error(`\n${explain(error)}`);
    process.exitCode = error instanceof Explained ? error.exitCode : 1;
  }
}

/** What it tells goes to stderr: what a command answers may be on its way into a file. */
async function prepare() {
  const progress = createProgress(process.stderr);
  await withTree(progress, async () => {
    await ensureInstalled(progress);
    await ensureBuilt(progress, ['server']);
  });
}

/** npm runs scripts in the package's folder; a relative path means the folder the person stands in. */
function dataDir({ DATA_DIR, INIT_CWD }) {
  return DATA_DIR ? resolve(INIT_CWD ?? process.cwd(), DATA_DIR) : join(root, '.data');
}
