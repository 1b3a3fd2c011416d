import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureFreePort, ensureNobodyRuns, ensureRoom } from './checks.mjs';
import { ensureInstalled } from './install.mjs';
import { helpText, readOptions } from './options.mjs';
import { Explained, explain } from './problem.mjs';
import { createProgress } from './progress.mjs';
import { endChildren } from './run-command.mjs';
import { root } from './tree.mjs';
import { withTree } from './tree-claim.mjs';

let isEnding = false;

/** Runs `npm start`: installs, builds what changed, then becomes the server, in this same process. */
export async function launch(args) {
  try {
    await launchOrThrow(args);
  } catch (error) {
    if (isEnding) return;
    await endChildren();
    console.error(`\n${explain(error)}`);
    process.exit(error instanceof Explained ? error.exitCode : 1);
  }
}

async function launchOrThrow(args) {
  const options = readOptions(args, process.env);
  if (options.help) return console.log(helpText);
  const handOver = endOnSignals();
  watchParent();
  if (!options.isBuildOnly) await refuseEarly(options);
  const progress = createProgress();
  await withTree(progress, async () => {
    await ensureInstalled(progress);
    await ensureBuilt(progress);
  });
  if (options.isBuildOnly) return;
  handOver();
  Object.assign(process.env, options.environment);
  progress.say('启动服务 / starting the server');
  await import(pathToFileURL(join(root, 'server', 'dist', 'main.js')).href);
}

/** What can be refused before minutes of work is refused before them. */
async function refuseEarly({ environment }) {
  ensureRoom(root, 2_500_000_000, existsSync(join(root, 'node_modules')));
  if (!process.env.DATABASE_URL) {
    makeFolder(environment.DATA_DIR);
    ensureNobodyRuns(environment.DATA_DIR);
  }
  await ensureFreePort(environment.PORT, environment.HOST);
}

function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Explained(
      `无法建立数据目录 / the data folder ${folder} cannot be made (${error.code}). Name one that you may write to: npm start -- --data-dir ${join(dirname(root), 'fortnight-data')}`,
    );
  }
}

/**
 * While installing and building there is nothing to save: a signal ends the work, and the next start does it again.
 * After the hand-over the server answers. The listeners stay even then: npm passes Ctrl-C on although the terminal has
 * sent it to us already, and a second signal without a listener would kill the server in the middle of its stopping.
 */
function endOnSignals() {
  let isHandedOver = false;
  const end = async (signal) => {
    if (isHandedOver || isEnding) return;
    isEnding = true;
    console.error(`\n已停止，下次从这里继续 / stopped (${signal}); the next start goes on from here`);
    await endChildren();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, end);
  // The terminal was closed.
  process.on('SIGHUP', () => process.kill(process.pid, 'SIGTERM'));
  return () => {
    isHandedOver = true;
  };
}

/** npm does not pass on a SIGTERM that it alone receives: when it goes, we go. */
function watchParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}
