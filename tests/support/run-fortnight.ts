import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `npm run fortnight -- …` without npm: the real command in a process of its own. `input` goes to its standard input. */
export function runFortnight(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  input = '',
): Promise<Said> {
  const { DATABASE_URL: _url, APP_DATABASE_URL: _app, DATA_DIR: _dir, ...rest } = process.env;
  const child = spawn(process.execPath, [join(root, 'server/launch/fortnight.mjs'), ...args], {
    cwd: root,
    env: { ...rest, NODE_OPTIONS: '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const parts = { out: [] as Buffer[], err: [] as Buffer[] };
  child.stdout.on('data', (chunk: Buffer) => parts.out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => parts.err.push(chunk));
  child.stdin.on('error', () => undefined); // Refused before it read.
  child.stdin.end(input);
  return new Promise((resolve) =>
    child.once('close', (code) =>
      resolve({ code, out: Buffer.concat(parts.out).toString(), err: Buffer.concat(parts.err).toString() }),
    ),
  );
}
