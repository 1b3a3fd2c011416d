import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureRoom } from '../../server/launch/checks.mjs';
import { ensureInstalled } from '../../server/launch/install.mjs';
import { Explained, explain } from '../../server/launch/problem.mjs';
import { createProgress, seconds, sinceStart } from '../../server/launch/progress.mjs';
import { endChildren } from '../../server/launch/run-command.mjs';
import { withTree } from '../../server/launch/tree-claim.mjs';
import { root } from '../../server/launch/tree.mjs';
import { provideNeeds } from './needs.mjs';
import { readTestOptions } from './options.mjs';
import { schedule } from './schedule.mjs';
import { suiteOf } from './suites.mjs';

const progress = createProgress();
const total = { passed: 0, failed: 0, skipped: 0 };
const told = new Set();
let needs;
let isEnding = false;

/** Runs `npm test`; the last line it prints is the count. */
export async function testRun(args) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => endEarly(signal));
  watchParent();
  let exitCode = 1;
  try {
    const options = readTestOptions(args);
    if (options.help) return console.log(options.help);
    await runSuites(options);
    exitCode = total.failed > 0 ? 1 : 0;
  } catch (error) {
    if (isEnding) return;
    total.failed += 1;
    console.error(`\n${explain(error)}`);
    exitCode = error instanceof Explained ? error.exitCode : 1;
  }
  await endChildren();
  await needs?.stop();
  console.log(`\nThis took ${sinceStart()}.`);
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  process.exit(exitCode);
}

async function runSuites(options) {
  ensureRoom(root, 2_500_000_000, existsSync(join(root, 'node_modules')));
  await withTree(progress, () => ensureInstalled(progress));
  const suites = options.only.map(suiteOf);
  needs = provideNeeds(new Set(suites.flatMap((suite) => suite.needs)), progress);
  await schedule(suites, {
    atOnce: options.atOnce,
    ready: readiness,
    run: (suite) => runSuite(suite, options),
    leaveOut,
    changed: () => needs.changed(),
  });
}

function readiness(suite) {
  const states = suite.needs.map((name) => needs.state(name).status);
  if (states.some((status) => status === 'failed' || status === 'missing')) return 'never';
  return states.every((status) => status === 'here');
}

async function runSuite(suite, { grep, only, atOnce }) {
  const from = performance.now();
  const environment = {
    TEST_DATABASE_URL: needs.state('database')?.value?.url ?? '',
    CHROME_PATH: needs.state('browser')?.value?.path ?? '',
  };
  const result = await progress
    .quietStep(suite.name, () =>
      suite.run({ environment, grep, workers: Math.max(1, Math.floor(atOnce / only.length)) }),
    )
    .catch((error) => ({
      passed: 0,
      failed: 1,
      skipped: 0,
      failures: [{ title: suite.name, message: explain(error) }],
    }));
  if (!isEnding) tell(suite, result, seconds(from));
}

function tell(suite, result, time) {
  for (const key of Object.keys(total)) total[key] += result[key];
  const counts = [
    `${result.passed} passed`,
    result.failed > 0 && `${result.failed} failed`,
    result.skipped > 0 && `${result.skipped} skipped`,
  ];
  progress.say(
    `${result.failed > 0 ? '✗' : '✓'} ${suite.name.padEnd(12)} ${result.note ?? counts.filter(Boolean).join(', ')} (${time})`,
  );
  for (const [message, titles] of grouped(result.failures)) {
    const more = titles.length > 4 ? [`… and ${titles.length - 3} more for the same reason`] : [];
    const heads = [...titles.slice(0, more.length > 0 ? 3 : 4), ...more].map((title) => `  ✗ ${title}`);
    progress.say(`\n${heads.join('\n')}\n${message.replace(/^/gm, '    ')}\n`);
  }
}

/** A fault in one place can fail many tests: its message is told once. */
function grouped(failures) {
  const groups = new Map();
  for (const { title, message } of failures) groups.set(message, [...(groups.get(message) ?? []), title]);
  return groups;
}

/** A suite whose needs could not be met: skipped where the machine lacks something, failed where the project does. */
function leaveOut(suite) {
  const states = suite.needs.map((name) => ({ name, ...needs.state(name) }));
  const bad = states.find(({ status }) => status === 'failed') ?? states.find(({ status }) => status === 'missing');
  total[bad.status === 'failed' ? 'failed' : 'skipped'] += 1;
  const why =
    bad.status === 'missing' ? bad.why : `"${bad.name}" failed${told.has(bad.name) ? ' (above)' : `:\n${bad.why}`}`;
  told.add(bad.name);
  progress.say(`${bad.status === 'failed' ? '✗ not run' : '– left out'}: ${suite.name}, because ${why}`);
}

async function endEarly(signal) {
  if (isEnding) return;
  isEnding = true;
  console.error(`\nStopped (${signal}).`);
  await endChildren();
  await needs?.stop();
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

function watchParent() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref();
}
