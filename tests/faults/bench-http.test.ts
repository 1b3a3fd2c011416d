import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');

interface Figures {
  readonly count: number;
  readonly failed?: number;
}

test('the bench of the server over HTTP runs, and nothing that it asks for is refused', async () => {
  const words = ['tests/bench/bench.mjs', 'http', '--employees', '26', '--seconds', '0.6', '--lanes', '2'];
  const { TEST_DATABASE_URL: _, ...env } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, words, {
    cwd: root,
    env: { ...env, NODE_OPTIONS: '' },
  });
  const line = JSON.parse(stdout) as { bench: string; instances: Record<string, Record<string, Figures>> };
  expect(line.bench).toBe('http');
  expect(Object.keys(line.instances)).toEqual(['1', '2']);
  for (const figures of Object.values(line.instances)) {
    expect(Object.keys(figures)).toEqual(['signIn', 'month', 'board', 'session', 'move', 'feed']);
    for (const [name, { failed = 0 }] of Object.entries(figures)) expect([name, failed]).toEqual([name, 0]);
  }
}, 120_000);
