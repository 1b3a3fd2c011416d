import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { endGroup, plain, runNode } from '../../server/launch/run-command.mjs';
import { root } from '../../server/launch/tree.mjs';
import { countFiles } from './test-files.mjs';

const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const limit = 10 * 60_000;

/**
 * A suite that Jest runs: its own JSON report tells the counts and the messages. Its files take turns, unless they
 * `mayOverlap` and the suite has the machine to itself.
 */
export function jestSuite(config, folder, project, { mayOverlap = false } = {}) {
  return async ({ environment, grep, workers }) => {
    if (countFiles(folder, /\.test\.ts$/) === 0)
      return { passed: 0, failed: 0, skipped: 0, failures: [], note: 'no tests yet' };
    const place = mkdtempSync(join(tmpdir(), 'fortnight-jest-'));
    const report = join(place, 'report.json');
    const args = [
      '-c',
      config,
      '--json',
      `--outputFile=${report}`,
      '--passWithNoTests',
      `--maxWorkers=${mayOverlap ? workers : 1}`,
      '--silent=passed-only',
      '--colors=false',
    ];
    if (project) args.push('--selectProjects', project);
    if (grep) args.push('--testNamePattern', grep);
    try {
      const env = { ...environment, FORCE_COLOR: '0', NODE_OPTIONS: '--disable-warning=ExperimentalWarning' };
      const { code, signal, output } = await runUntilReported(args, env, report);
      return existsSync(report) ? readReport(report, signal) : unreported(`${code}`, output);
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  };
}

/** Jest writes its report when the tests are over; a process that lives on for long after that is held by a leak. */
async function runUntilReported(args, env, report) {
  let watch;
  const onStart = (pid) => {
    watch = setInterval(() => {
      if (!existsSync(report)) return;
      clearInterval(watch);
      watch = setTimeout(() => endGroup(pid, 'SIGKILL'), 20_000);
    }, 500);
  };
  return runNode(jest, args, { env, timeout: limit, onStart }).finally(() => clearTimeout(watch));
}

function readReport(file, signal) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const failures = report.testResults.flatMap(failuresOfFile);
  // A file that could not even be loaded has no failed test of its own; it counts as one.
  const result = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
  if (signal === null) return result;
  const hanging = {
    title: 'the suite ends',
    message: 'All tests ran, but something they left open kept the process alive.',
  };
  return { ...result, failed: result.failed + 1, failures: [...failures, hanging] };
}

function failuresOfFile({ name, message, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return message ? [{ title: file, message: shortened(message) }] : [];
  return failed.map((test) => ({
    title: `${file} › ${test.fullName}`,
    message: shortened(test.failureMessages.join('\n')),
  }));
}

function unreported(code, output) {
  const message = output.trim().split('\n').slice(-40).join('\n');
  return { passed: 0, failed: 1, skipped: 0, failures: [{ title: `Jest ended with ${code} and no report`, message }] };
}

/** Without the frames of Jest itself. */
function shortened(message) {
  const lines = plain(message)
    .split('\n')
    .filter((line) => !/^\s+at .*node_modules\/(jest|@jest|expect)/.test(line));
  return lines.slice(0, 60).join('\n');
}
