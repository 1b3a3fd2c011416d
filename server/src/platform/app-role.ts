import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** What the application may do is less than what the owner may: PostgreSQL itself keeps the record of acts from it. */
export interface AppRole {
  /** For the application; the owner's own where no other role could be had. */
  readonly url: string;
  /** Why the application works as the owner; null when it does not. */
  readonly whyOwner: string | null;
}

const rounds = 4096;
const record = ['audit_row', 'audit_seal'];

/**
 * Makes the role that the application works as, or brings its rights up to date: it may read and write rows, but
 * neither change tables nor rewrite the record of acts. Its password follows from the installation's secret, the same on
 * every instance. A role that the database's administrator has made (`appUrl`) is used as it is. Call it under the
 * migrations' lock, after them.
 */
export async function provideAppRole(ownerUrl: string, secret: string, appUrl: string | null): Promise<AppRole> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const url = appUrl === null ? withRole(ownerUrl, secret) : new URL(appUrl);
    const name = decodeURIComponent(url.username);
    if (appUrl === null) await makeRole(client, name, decodeURIComponent(url.password));
    await grant(client, escapeIdentifier(name));
    return { url: url.href, whyOwner: null };
  } catch (error) {
    if ((error as { code?: string }).code !== '42501' || appUrl !== null) throw error;
    return { url: ownerUrl, whyOwner: (error as Error).message };
  } finally {
    await client.end();
  }
}

/** What the start tells whoever runs the installation when there is but one role. */
export function ownerWords(reason: string): string {
  return (
    `应用以数据库所有者身份运行，审计记录仅由触发器保护 / the application works as the owner of the database, because it may not make a role (${reason}). ` +
    'Triggers still keep the audit record from being rewritten, but its owner could remove them. ' +
    'To part the two: CREATE ROLE fortnight_app LOGIN PASSWORD …, and name it in APP_DATABASE_URL.'
  );
}

/** Name of the application's role for a database: roles belong to the whole server, so the database is part of it. */
export function appRoleName(database: string): string {
  return `${database.slice(0, 58)}_app`;
}

function withRole(ownerUrl: string, secret: string): URL {
  const url = new URL(ownerUrl);
  const database = decodeURIComponent(url.pathname.slice(1));
  url.username = encodeURIComponent(appRoleName(database));
  url.password = createHmac('sha256', secret).update(`database role of ${database}`).digest('base64url');
  return url;
}

async function makeRole(client: Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(
    `${verb} ROLE ${escapeIdentifier(name)} LOGIN PASSWORD ${escapeLiteral(verifier(name, password))}`,
  );
}

/** RFC 5803 4: PostgreSQL takes it in place of the password, which so appears in none of its logs. */
function verifier(name: string, password: string): string {
  const salt = createHash('sha256').update(`${name} ${password}`).digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const hmac = (words: string) => createHmac('sha256', salted).update(words).digest();
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${storedKey}:${hmac('Server Key').toString('base64')}`;
}

async function grant(client: Client, role: string): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT relname AS table FROM pg_class c
      WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity
        AND NOT EXISTS (SELECT FROM pg_policy WHERE polrelid = c.oid AND polname = 'fortnight_' || $1)`,
    [role.slice(1, -1)],
  );
  const policy = escapeIdentifier(`fortnight_${role.slice(1, -1)}`);
  await client.query(
    [
      'BEGIN',
      `GRANT USAGE ON SCHEMA public, graphile_worker TO ${role}`,
      ...['public', 'graphile_worker'].flatMap((schema) => [
        `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`,
        `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`,
      ]),
      ...record.map((table) => `REVOKE UPDATE, DELETE, TRUNCATE ON ${table} FROM ${role}`),
      `REVOKE INSERT, UPDATE, DELETE ON migration, installation FROM ${role}`,
      // graphile-worker closes its tables to everybody but their owner.
      ...rows.map(
        ({ table }) =>
          `CREATE POLICY ${policy} ON graphile_worker.${escapeIdentifier(table)} TO ${role} USING (true) WITH CHECK (true)`,
      ),
      'COMMIT',
    ].join(';\n'),
  );
}
