import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CommandFault } from './command-fault';

/** A password, and whether whoever asked has yet to be told it. */
export interface ChosenPassword {
  readonly password: string;
  readonly isMadeUp: boolean;
}

/** From standard input where that was asked for, from the person at a terminal, else made up: 16 characters. */
export async function choosePassword(fromStdin: boolean): Promise<ChosenPassword> {
  if (fromStdin) return { password: await readAll(), isMadeUp: false };
  if (!process.stdin.isTTY || !process.stderr.isTTY) return madeUp();
  const first = await askUnseen('密码（直接回车则自动生成）/ password (Enter makes one up): ');
  if (first === '') return madeUp();
  const second = await askUnseen('再输入一次 / once more: ');
  if (first !== second) throw new CommandFault('两次输入不同 / the two differ. Nothing was changed.', 2);
  return { password: first, isMadeUp: false };
}

function madeUp(): ChosenPassword {
  return { password: randomBytes(12).toString('base64url'), isMadeUp: true };
}

/** One line, without its end. */
async function readAll(): Promise<string> {
  const parts: Buffer[] = [];
  for await (const chunk of process.stdin) parts.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(parts)
    .toString()
    .replace(/\r?\n$/, '');
}

/** A question whose answer does not show on the screen, nor in the terminal's history. */
async function askUnseen(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true, historySize: 0 });
  terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
