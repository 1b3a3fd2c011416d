import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plain, runNode } from '../../server/launch/run-command.mjs';
import { root } from '../../server/launch/tree.mjs';
import { countFiles } from './test-files.mjs';

const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const limit = 12 * 60_000;

/** The suite in a real browser: Playwright's JSON report tells the counts and the messages. */
export function browserSuite() {
  return async ({ environment, grep }) => {
    if (countFiles('tests/e2e', /\.spec\.ts$/) === 0)
      return { passed: 0, failed: 0, skipped: 0, failures: [], note: 'no tests yet' };
    const place = mkdtempSync(join(tmpdir(), 'fortnight-browser-'));
    const report = join(place, 'report.json');
    const args = ['test', '-c', 'tests/playwright.config.ts', '--reporter=json', ...(grep ? ['--grep', grep] : [])];
    try {
      const env = { ...environment, PLAYWRIGHT_JSON_OUTPUT_NAME: report, FORCE_COLOR: '0' };
      const { code, output } = await runNode(playwright, args, { env, timeout: limit });
      return existsSync(report) ? readReport(report) : unreported(code, output);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  };
}

function readReport(file) {
  const { stats, suites, errors } = JSON.parse(readFileSync(file, 'utf8'));
  const failures = suites.flatMap((suite) => failuresOf(suite, []));
  const outside = errors.map((error) => ({ title: 'outside of the tests', message: plain(error.message ?? '') }));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [...failures, ...outside],
  };
}

function failuresOf(suite, above) {
  const path = [...above, suite.title];
  const own = (suite.specs ?? [])
    .filter((spec) => !spec.ok)
    .map((spec) => ({ title: [...path, spec.title].join(' › '), message: messageOf(spec) }));
  return [...own, ...(suite.suites ?? []).flatMap((inner) => failuresOf(inner, path))];
}

function messageOf(spec) {
  const results = spec.tests.flatMap((test) => test.results);
  const messages = results.flatMap((result) => result.errors.map((error) => plain(error.message ?? '')));
  const pictures = results.flatMap((result) =>
    result.attachments.filter((each) => each.path).map((each) => `${each.name}: ${each.path}`),
  );
  return [...messages, ...pictures].join('\n');
}

function unreported(code, output) {
  const message = output.trim().split('\n').slice(-40).join('\n');
  return {
    passed: 0,
    failed: 1,
    skipped: 0,
    failures: [{ title: `Playwright ended with ${code} and no report`, message }],
  };
}
