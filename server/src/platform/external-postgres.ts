import { Client, type DatabaseError } from 'pg';
import { DatabaseProblem } from './database-problem';

const oldestVersion = 150_000;

/** What people see most often, by Node's or PostgreSQL's code (Appendix A of its manual). */
const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: '那里没有 PostgreSQL 在监听 / nothing listens there. Is PostgreSQL running, and is the port right?',
  ENOTFOUND: '找不到这台主机 / there is no such host. Check the name in DATABASE_URL.',
  ETIMEDOUT: '连接超时 / no answer. Is a firewall in between?',
  '28P01': '用户名或密码不对 / the user or the password is wrong.',
  '28000': '不允许这样登录 / PostgreSQL does not let this user in from here (pg_hba.conf).',
  '3D000': '数据库不存在，请先 CREATE DATABASE / there is no such database. Make it first: CREATE DATABASE.',
  '53300': '连接数已满 / too many connections. Raise max_connections.',
};

/**
 * Makes sure that a PostgreSQL of one's own can be used: reachable, version 15 or newer, and ours to make tables in.
 * Throws DatabaseProblem that says what to mend; the password in the URL is never repeated.
 */
export async function ensureUsable(url: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ number: string; version: string; mayCreate: boolean }>(
      `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version,
              has_database_privilege(current_database(), 'CREATE') AS "mayCreate"`,
    );
    ensureEnough(rows[0] ?? { number: '0', version: '?', mayCreate: false });
    return url;
  } catch (error) {
    throw error instanceof DatabaseProblem ? error : explained(error as DatabaseError, url);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Throws DatabaseProblem for a server that is too old (SERVER_VERSION_NUM below 150000) or closed to us. */
export function ensureEnough({
  number,
  version,
  mayCreate,
}: {
  number: string;
  version: string;
  mayCreate: boolean;
}): void {
  if (Number(number) < oldestVersion) {
    throw new DatabaseProblem(
      `需要 PostgreSQL 15 或更新的版本，DATABASE_URL 指向的是 ${version} / ` +
        `Fortnight needs PostgreSQL 15 or newer; DATABASE_URL leads to ${version}. ` +
        'Upgrade it, or leave DATABASE_URL out to use the one that Fortnight brings.',
    );
  }
  if (!mayCreate) {
    throw new DatabaseProblem(
      '这个用户不能在数据库里建表 / the user of DATABASE_URL may not create anything in that database. ' +
        'Make it the owner: ALTER DATABASE name OWNER TO user.',
    );
  }
}

function explained(error: DatabaseError, url: string): DatabaseProblem {
  const { host, pathname } = new URL(url);
  const reason = words[error.code ?? ''] ?? error.message;
  return new DatabaseProblem(`连不上数据库 / cannot use the database ${pathname.slice(1)} at ${host}: ${reason}`);
}
