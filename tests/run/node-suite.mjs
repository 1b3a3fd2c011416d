import { runNode } from '../../server/launch/run-command.mjs';

const limit = 5 * 60_000;

/** A suite that Node's own test runner runs, for scripts that work before anything is installed. */
export function nodeSuite(files) {
  return async ({ grep }) => {
    const args = ['--test-reporter=tap', ...(grep ? [`--test-name-pattern=${grep}`] : []), ...files];
    const { output } = await runNode('--test', args, { timeout: limit });
    const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
    const failed = count('fail') + count('cancelled');
    const ran = /^# pass \d+$/m.test(output);
    return {
      passed: count('pass'),
      failed: ran ? failed : 1,
      skipped: count('skipped') + count('todo'),
      failures: ran && failed === 0 ? [] : [{ title: files.join(' '), message: failuresIn(output) }],
    };
  };
}

/** From each failed test to the end of its details; everything when there is none. */
function failuresIn(tap) {
  const blocks = tap.match(/^\s*not ok [^]*?^\s*\.\.\.$/gm);
  return (blocks ?? [tap]).slice(0, 20).join('\n');
}
