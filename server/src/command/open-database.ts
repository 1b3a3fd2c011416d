import { Config } from '../platform/config';
import { hasEmbeddedDatabase, joinEmbeddedPostgres, startEmbeddedPostgres } from '../platform/embedded-postgres';
import { ensureUsable } from '../platform/external-postgres';
import { CommandFault } from './command-fault';

/** The database that a command works on. */
export interface OpenDatabase {
  /** Its owner's. */
  readonly url: string;
  readonly config: Config;
  /** Whether it is the embedded one of a server that runs at this moment. */
  readonly isJoined: boolean;
}

/**
 * Finds the database as the server would: the one that DATABASE_URL names, or the embedded one, joined where a server
 * runs on it and started for this command alone where none does.
 * @throws CommandFault when there is no embedded database yet, unless `mayMake`.
 */
export async function withDatabase<T>(
  work: (database: OpenDatabase) => Promise<T>,
  { mayMake = false }: { readonly mayMake?: boolean } = {},
): Promise<T> {
  const config = new Config(process.env);
  if (config.externalDatabaseUrl !== null) {
    const url = await ensureUsable(config.externalDatabaseUrl);
    return work({ url, config, isJoined: false });
  }
  if (!mayMake && !hasEmbeddedDatabase(config.dataDir)) {
    throw new CommandFault(
      `${config.dataDir} 里还没有数据库 / there is no database in ${config.dataDir} yet. ` +
        'Name the folder (DATA_DIR=… npm run fortnight -- …), or a PostgreSQL of your own in DATABASE_URL.',
    );
  }
  const joined = await joinEmbeddedPostgres(config.dataDir);
  if (joined !== null) return work({ url: joined, config, isJoined: true });
  return onItsOwn(config, work);
}

async function onItsOwn<T>(config: Config, work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const database = await startEmbeddedPostgres({
    dataDir: config.dataDir,
    onProgress: (line) => process.stderr.write(`${line}\n`),
  });
  const stop = () => void database.stop().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    return await work({ url: database.url, config, isJoined: false });
  } finally {
    process.removeListener('SIGINT', stop).removeListener('SIGTERM', stop);
    await database.stop();
  }
}
