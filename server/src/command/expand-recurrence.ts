import { once } from 'node:events';
import { CommandFault } from './command-fault';
import type { Words } from './read-words';
import { answerLine } from './recurrence-line';

/** As much as is gathered before it is written on. */
const mostWaiting = 65_536;

/** Reads recurrences as JSON lines from standard input and writes one JSON line for each, in order. */
export async function expandRecurrences({ texts }: Words): Promise<number> {
  const language = texts['language'] ?? 'zh-CN';
  if (language !== 'zh-CN' && language !== 'en')
    throw new CommandFault('--language 应为 zh-CN 或 en / must be zh-CN or en', 2);
  let waiting = '';
  for await (const line of linesOf(process.stdin)) {
    waiting += `${answerLine(line, language)}\n`;
    if (waiting.length < mostWaiting) continue;
    await write(waiting);
    waiting = '';
  }
  await write(waiting);
  return 0;
}

/**
 * Lines as they are, the empty ones too: every line has its answer. After the last line feed there is none. The mark
 * that some editors put before the first is no part of it.
 */
async function* linesOf(stream: NodeJS.ReadStream): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  let rest: string | null = null;
  for await (const chunk of stream) {
    const text = String(chunk);
    const lines: string[] = (rest === null ? text.replace(/^\uFEFF/, '') : rest + text).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
}

/** Waits for a reader that is slower than we are. */
async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}
