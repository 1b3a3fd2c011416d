import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Explained, explainOutput } from './problem.mjs';
import { runNode } from './run-command.mjs';
import { hashOf, readStamp, removeStamp, writeStamp } from './stamp.mjs';
import { root } from './tree.mjs';

const always = ['package-lock.json', 'tsconfig.json', 'shared/src', 'shared/tsconfig.json', 'shared/package.json'];
const parts = {
  server: {
    stamp: 'server/dist/.built',
    sources: [...always, 'server/src', 'server/tsconfig.json'],
    work: buildServer,
  },
  client: { stamp: 'client/dist/.built', sources: [...always, 'nx.json', 'client'], work: buildClient },
};

/** Builds what changed since the last whole build; server and client side by side. */
export async function ensureBuilt(progress, names = ['server', 'client']) {
  const outcomes = await Promise.allSettled(names.map((name) => ensurePart(name, progress)));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}

async function ensurePart(name, progress) {
  const { stamp, sources, work } = parts[name];
  const wanted = hashOf(sources);
  const found = readStamp(stamp);
  if (found === wanted) return;
  removeStamp(stamp);
  await progress.step(`构建 / building the ${name}`, async () => {
    const { code, signal, output } = await work(found !== null);
    if (code !== 0) throw new Explained(failureText(name, `${signal ?? ''} ${output}`));
  });
  writeStamp(stamp, wanted);
}

/** `continues` says that the last build was whole: only then can the compiler's own notes about it be trusted. */
async function buildServer(continues) {
  const rooms = ['shared', 'server'];
  if (continues) rooms.forEach(removeOrphans);
  else rooms.forEach(removeOutput);
  return runNode(join(root, 'node_modules', 'typescript', 'bin', 'tsc'), [
    '-b',
    'server',
    ...(continues ? [] : ['--force']),
  ]);
}

function buildClient() {
  const env = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', NG_CLI_ANALYTICS: 'false', FORCE_COLOR: '0' };
  // Our stamp decides what is built; a second cache could only disagree.
  return runNode(
    join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js'),
    ['build', 'client', '--skip-nx-cache', '--output-style=stream'],
    { env },
  );
}

function removeOutput(room) {
  rmSync(join(root, room, 'dist'), { recursive: true, force: true });
  rmSync(join(root, room, 'tsconfig.tsbuildinfo'), { force: true });
}

/** A removed source must not live on as its old output: migrations, for one, are found by looking into the folder. */
function removeOrphans(room) {
  const output = join(root, room, 'dist');
  if (!existsSync(output)) return;
  for (const entry of readdirSync(output, { withFileTypes: true, recursive: true })) {
    const name = /^(.*?)(\.d\.ts|\.js)(\.map)?$/.exec(entry.name)?.[1];
    if (!entry.isFile() || name === undefined) continue;
    const folder = entry.parentPath ?? entry.path;
    const source = join(root, room, 'src', relative(output, folder), `${name}.ts`);
    if (!existsSync(source)) rmSync(join(folder, entry.name), { force: true });
  }
}

function failureText(name, output) {
  const sentence =
    explainOutput(output) ?? `构建失败 / the ${name} could not be built; its sources have the faults below.`;
  return `${sentence}\n\n${output.trim().split('\n').slice(-40).join('\n')}`;
}
