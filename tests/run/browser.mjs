import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { runCommand, runNode } from '../../server/launch/run-command.mjs';
import { root } from '../../server/launch/tree.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const apt = ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=900'];

/**
 * A browser that runs and Chinese fonts, found or else installed: by apt as root, else Playwright's own download.
 * The answer is `{ path }`, or `{ missing }` with a sentence when no way works.
 */
export async function provideBrowser(progress) {
  const path = (await findBrowser()) ?? (await installBrowser(progress));
  if (path === null) {
    return {
      missing:
        'there is no browser, and none could be installed. Install Chromium or Chrome, or name one: CHROME_PATH=/path/to/chrome npm test',
    };
  }
  if (!(await hasChineseFonts()) && !(await installFonts(progress))) {
    return {
      missing:
        'there are no Chinese fonts, and none could be installed. Install fonts-noto-cjk (or another Chinese font)',
    };
  }
  return { path };
}

async function findBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const all = [process.env.CHROME_PATH, ...onPath, ...elsewhere, playwrightsOwn()];
  for (const path of all) {
    // A file of that name is not enough: Ubuntu's chromium-browser may be a stub that asks for a snap.
    if (path && existsSync(path) && (await runs(path))) return path;
  }
  return null;
}

async function runs(path) {
  if (process.platform === 'win32') return true; // Chrome for Windows has no --version.
  const { code } = await runCommand(path, ['--version'], { timeout: 30_000 }).catch(() => ({ code: 1 }));
  return code === 0;
}

function playwrightsOwn() {
  try {
    return createRequire(join(root, 'tests', 'package.json'))('@playwright/test').chromium.executablePath();
  } catch {
    return null;
  }
}

async function installBrowser(progress) {
  if (await installByApt(progress, 'a browser', ['chromium', 'fonts-noto-cjk'])) {
    const path = await findBrowser();
    if (path !== null) return path;
  }
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  progress.say("No browser was found; fetching Playwright's own Chromium (about 170 MB)");
  const isFetched = await tried(progress, 'Fetching a browser', () =>
    runNode(cli, ['install', 'chromium'], { timeout: 600_000 }),
  );
  return isFetched ? findBrowser() : null;
}

async function hasChineseFonts() {
  if (process.platform !== 'linux') return true; // macOS and Windows bring them.
  const { code, output } = await runCommand('fc-list', [':lang=zh', 'family']).catch(() => ({ code: 1, output: '' }));
  if (code === 0) return output.trim() !== '';
  return ['/usr/share/fonts/opentype/noto', '/usr/share/fonts/truetype/wqy', '/usr/share/fonts/noto-cjk'].some(
    (folder) => existsSync(folder),
  );
}

async function installFonts(progress) {
  return (await installByApt(progress, 'Chinese fonts', ['fonts-noto-cjk'])) && hasChineseFonts();
}

async function installByApt(progress, what, packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  progress.say(
    `The browser tests need ${what}; installing ${packages.join(' and ')} with apt-get, because this runs as root`,
  );
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await tried(progress, 'Reading the list of packages', () =>
    runCommand('apt-get', ['update', '-o', 'DPkg::Lock::Timeout=900'], { env, timeout: 300_000 }),
  );
  return tried(progress, `Installing ${what}`, () =>
    runCommand('apt-get', ['install', ...apt, ...packages], { env, timeout: 900_000 }),
  );
}

/** True when the program ended well; that it did not is told, and another way may be open. */
function tried(progress, name, work) {
  const orThrow = async () => {
    const { code, output } = await work();
    if (code !== 0) throw new Error(output);
  };
  return progress.step(name, orThrow).then(
    () => true,
    (error) => {
      const lines = error.message.trim().split('\n');
      progress.say(`  ${lines.find((line) => /error|fail/i.test(line)) ?? lines.at(-1)}`);
      return false;
    },
  );
}
