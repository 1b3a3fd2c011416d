import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { ensureBuilt } from '../../server/launch/build.mjs';
import { ensureInstalled } from '../../server/launch/install.mjs';
import { explain } from '../../server/launch/problem.mjs';
import { createProgress } from '../../server/launch/progress.mjs';
import { root } from '../../server/launch/tree.mjs';
import { withTree } from '../../server/launch/tree-claim.mjs';
import { provideBrowser } from './browser.mjs';
import { startInstances } from './instances.mjs';

// `npm run picture [FILE]`: the planning board of the demo company for the README, the same each time.
const monday = '2026-11-23T02:00:00Z';
const size = { width: 1440, height: 900 };
const demo = { login: 'supervisor@demo.test', password: 'fortnight-demo', staySignedIn: false };

async function main([file = 'docs/picture.png']) {
  const progress = createProgress();
  await withTree(progress, async () => {
    await ensureInstalled(progress);
    await ensureBuilt(progress);
  });
  const { path, missing } = await provideBrowser(progress);
  if (missing) throw new Error(missing);
  const folder = mkdtempSync(join(tmpdir(), 'fortnight-picture-'));
  try {
    const env = { DATABASE_URL: '', DATA_DIR: folder, DEMO: 'true', NOW: monday };
    const server = await progress.step('示例公司 / the demo company', () => startInstances(1, env));
    try {
      await take(path, server.urls[0], resolve(root, file));
      progress.say(relative(process.cwd(), resolve(root, file)));
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function take(executablePath, url, file) {
  const { chromium } = createRequire(join(root, 'tests', 'package.json'))('@playwright/test');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const context = await browser.newContext({
      viewport: size,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      baseURL: url,
    });
    const page = await context.newPage();
    const send = { headers: { Origin: url } };
    await context.request.post('/api/sign-in', { ...send, data: demo });
    const { siteId } = await (await context.request.get('/api/me')).json();
    const [plan] = await (await context.request.get(`/api/sites/${siteId}/plans`)).json();
    const { sessions, conflicts } = await (await context.request.get(`/api/plans/${plan.id}/board`)).json();
    // The week of the demo's deliberate conflict, with the panel that names it.
    const shown = sessions.find(({ id }) => conflicts.some(({ sessionId }) => sessionId === id));
    await page.goto(`/plans/${plan.id}?view=week&on=${shown.on}&session=${shown.id}`);
    await page.getByRole('heading', { name: shown.topics[0].name }).waitFor();
    await page.locator('[data-date]').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ path: file, animations: 'disabled' });
  } finally {
    await browser.close();
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(explain(error));
  process.exitCode = 1;
});
