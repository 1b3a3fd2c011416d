import { randomBytes, randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { zoneText } from '@fortnight/shared/time/time-text';
import { AppModule } from '../app.module';
import { CreateAdministrator, type NewAdministrator } from '../person/create-administrator';
import { migrateUp, readMigrationStatus } from '../platform/migrator';
import { internalContext, withContext } from '../platform/request-context';
import { choosePassword } from './ask-password';
import { CommandFault } from './command-fault';
import { type OpenDatabase, withDatabase } from './open-database';
import { textOf, type Words } from './read-words';
import { say } from './say';

const command = 'create-admin';

/** Makes an administrator and tells how to sign in; a password that was made up is shown this once. */
export async function createAdmin(words: Words): Promise<number> {
  const asked = readAsked(words);
  const { password, isMadeUp } = await choosePassword(words.flags.has('password-stdin'));
  return withDatabase(
    async (database) => {
      await ensureTables(database.url);
      const sites = await write(database, { ...asked, password });
      say(`已建立系统管理员 / made an administrator: ${asked.name}, ${sites.join('、')}`);
      say(`  登录名 / login     ${asked.login}`);
      if (isMadeUp) say(`  密码 / password   ${password}   （只显示这一次 / shown only now）`);
      return 0;
    },
    { mayMake: true },
  );
}

function readAsked(words: Words): Omit<NewAdministrator, 'password'> {
  const { texts } = words;
  const language = texts['language'] ?? 'zh-CN';
  if (language !== 'zh-CN' && language !== 'en')
    throw new CommandFault('--language 应为 zh-CN 或 en / must be zh-CN or en', 2);
  const zone = texts['zone'] ?? 'Asia/Shanghai';
  if (!zoneText.safeParse(zone).success)
    throw new CommandFault(`--zone: 没有“${zone}”这个时区 / there is no time zone "${zone}", try Asia/Shanghai`, 2);
  const site = { name: texts['site']?.trim() || '第一管理处', zone };
  return { login: textOf(command, words, 'login'), name: textOf(command, words, 'name'), language, site };
}

/** An empty database gets its tables; one of another version is somebody's to bring up to date at a time they choose. */
async function ensureTables(url: string): Promise<void> {
  const { done, missing, newer } = await readMigrationStatus(url);
  if (newer.length > 0 || done.length === 0) await migrateUp(url);
  else if (missing.length > 0)
    throw new CommandFault('数据库结构不是最新 / the tables are not up to date: npm run fortnight -- migrate up');
}

async function write({ url, config }: OpenDatabase, asked: NewAdministrator): Promise<readonly string[]> {
  config.databaseUrl = config.appDatabaseUrl ?? url;
  // Nothing is signed here; the application insists on having something to sign with.
  if (config.secret === '') config.secret = randomBytes(32).toString('base64url');
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: false });
  try {
    return await withContext(internalContext(command, `${command}-${randomUUID()}`), () =>
      app.get(CreateAdministrator, { strict: false }).run(asked),
    );
  } finally {
    await app.close();
  }
}
