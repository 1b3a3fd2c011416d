import { readMigrationStatus } from '../platform/migrator';
import { keepSecret } from '../platform/secret';
import { adoptSecret } from '../platform/secret-mark';
import { CommandFault } from './command-fault';
import { ensureNobodyWorks } from './migrate';
import { withDatabase } from './open-database';
import type { Words } from './read-words';
import { say } from './say';

/** Makes the present SECRET the database's own, after a restore elsewhere or when the old one is lost. */
export async function adoptSecretNow({ flags }: Words): Promise<number> {
  if (!flags.has('yes'))
    throw new CommandFault(
      '旧的登录、日历订阅和回复链接会失效；确认请加 --yes / sign-ins, calendar feeds and reply links made with the old secret end. Say --yes',
      2,
    );
  return withDatabase(async ({ url, config }) => {
    const { missing } = await readMigrationStatus(url);
    if (missing.length > 0)
      throw new CommandFault('数据库结构不是最新 / bring the tables up to date first: npm run fortnight -- migrate up');
    await ensureNobodyWorks(url);
    const isOther = await adoptSecret(url, config.secret === '' ? keepSecret(config.dataDir) : config.secret);
    say(
      isOther
        ? '已换用新的 SECRET / the database takes this SECRET now'
        : 'SECRET 本来就一致 / it was this SECRET already',
    );
    return 0;
  });
}
