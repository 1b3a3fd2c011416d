import 'reflect-metadata';
import { describeProblem, languages } from '@fortnight/shared/rule/problem';
import { adoptSecretNow } from './command/adopt-secret';
import { checkAudit } from './command/check-audit';
import { CommandFault } from './command/command-fault';
import { helpWords } from './command/command-words.data';
import { createAdmin } from './command/create-admin';
import { expandRecurrences } from './command/expand-recurrence';
import { migrateDownNow, migrateStatus, migrateUpNow } from './command/migrate';
import { printOpenApi } from './command/print-openapi';
import { type CommandName, readWords, type Words } from './command/read-words';
import { renewDemo } from './command/renew-demo';
import { say } from './command/say';
import { WrongConfiguration } from './platform/config';
import { DatabaseProblem } from './platform/database-problem';
import { Refused } from './platform/refused';

const work: Readonly<Record<CommandName, (words: Words) => Promise<number>>> = {
  'create-admin': createAdmin,
  'migrate status': migrateStatus,
  'migrate up': migrateUpNow,
  'migrate down': migrateDownNow,
  'verify-audit': checkAudit,
  openapi: printOpenApi,
  recurrence: expandRecurrences,
  demo: renewDemo,
  'adopt-secret': adoptSecretNow,
};

/** Does what the words after `fortnight` say. @returns the exit code: 0 done, 1 not done, 2 not understood. */
export async function commandLine(args: readonly string[]): Promise<number> {
  endWithReader();
  if (args.length === 0 || args.includes('--help') || args.includes('-h') || args[0] === 'help') {
    say(helpWords);
    return args.length === 0 ? 2 : 0;
  }
  try {
    const { name, words } = readWords(args);
    return await work[name](words);
  } catch (error) {
    process.stderr.write(`${wordsOf(error)}\n`);
    return error instanceof CommandFault ? error.exitCode : 1;
  }
}

/** `fortnight openapi | head` is no failure. */
function endWithReader(): void {
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

function wordsOf(error: unknown): string {
  if (error instanceof Refused) {
    const [zh, en] = languages.map((language) => describeProblem(error.code, error.params, language));
    return `${zh?.detail} / ${en?.detail}`;
  }
  const isForPeople = [CommandFault, WrongConfiguration, DatabaseProblem].some((kind) => error instanceof kind);
  return isForPeople || !(error instanceof Error) ? (error as Error).message : (error.stack ?? error.message);
}
