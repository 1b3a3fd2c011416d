import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '../../server/launch/run-command.mjs';
import { root } from '../../server/launch/tree.mjs';

const limit = 10 * 60_000;

/** A suite of commands: each that ends with 0 counts as one passed test. A command may need a file to make sense. */
export function commandSuite(commands) {
  return async () => {
    const result = { passed: 0, failed: 0, skipped: 0, failures: [] };
    for (const [title, script, args, needed] of commands) {
      if (needed && !existsSync(join(root, needed))) continue;
      const { code, output } = await runNode(script, args, { env: { FORCE_COLOR: '0' }, timeout: limit });
      if (code === 0) result.passed += 1;
      else {
        result.failed += 1;
        result.failures.push({ title, message: tail(output) });
      }
    }
    return result;
  };
}

function tail(output, count = 80) {
  const lines = output.trim().split('\n');
  return lines.length <= count
    ? lines.join('\n')
    : [`(the last ${count} of ${lines.length} lines)`, ...lines.slice(-count)].join('\n');
}
