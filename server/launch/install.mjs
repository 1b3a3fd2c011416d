import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Explained, explainOutput } from './problem.mjs';
import { runCommand, runNode } from './run-command.mjs';
import { hashOf, readStamp, removeStamp, writeStamp } from './stamp.mjs';
import { root } from './tree.mjs';

const stamp = 'node_modules/.fortnight-installed';
const manifests = [
  'package-lock.json',
  'package.json',
  '.npmrc',
  ...['shared', 'server', 'client', 'tests'].map((room) => `${room}/package.json`),
];

/** Installs the locked packages unless exactly they are there, whole. */
export async function ensureInstalled(progress) {
  const wanted = hashOf(manifests, `${process.platform}-${process.arch}`);
  if (readStamp(stamp) === wanted) return;
  if (isInstalledByHand()) return writeStamp(stamp, wanted);
  removeStamp(stamp);
  const expected = topLevelPackages();
  const howFar = () => `${expected.filter(isPresent).length} of ${expected.length}`;
  await progress.step(
    '安装依赖 / installing packages',
    async () => {
      const { code, output } = await npmCi();
      if (code !== 0) throw new Explained(failureText(output));
    },
    howFar,
  );
  writeStamp(stamp, wanted);
}

function npmCi() {
  // Development packages build the project, so they are needed even where NODE_ENV says production.
  const args = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--loglevel=error',
  ];
  const npm = process.env.npm_execpath;
  if (npm && /npm-cli\.js$/.test(npm)) return runNode(npm, args);
  if (process.platform === 'win32') return runCommand('cmd', ['/c', 'npm', ...args]);
  return runCommand('npm', args).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
    throw new Explained('npm was not found. It comes with Node: install Node from https://nodejs.org.');
  });
}

function failureText(output) {
  const sentence = explainOutput(output) ?? '依赖安装失败 / the packages could not be installed.';
  return `${sentence}\n\nnpm says:\n${output.trim().split('\n').slice(-15).join('\n')}\n\n下次启动会重新安装 / what was installed halfway is done again at the next start.`;
}

/** True when `npm ci` was run to its end by somebody else: npm writes its own list last, and it agrees with the lock. */
function isInstalledByHand() {
  const here = packagesOf('node_modules/.package-lock.json');
  if (here === null) return false;
  const wanted = packagesOf('package-lock.json');
  const inFolder = Object.entries(wanted).filter(([path]) => path.includes('node_modules/'));
  return inFolder.every(([path, entry]) => {
    const found = here[path];
    if (found === undefined) return entry.optional === true || entry.peer === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return null;
  }
}

function topLevelPackages() {
  const packages = packagesOf('package-lock.json') ?? {};
  return Object.keys(packages).filter(
    (path) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && packages[path].optional !== true,
  );
}

/** npm makes all folders first and fills them one by one; a package is there when its manifest is. */
function isPresent(path) {
  return existsSync(join(root, path, 'package.json'));
}
