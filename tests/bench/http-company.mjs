import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../server/launch/tree.mjs';
import { builtServer } from './built-server.mjs';

const require = createRequire(join(root, 'server', 'package.json'));
const { Client } = require('pg');
const { makeToken } = builtServer('invite/link-token');

export const login = 'bench@fortnight.test';
export const password = 'a fine long phrase';
const perTeam = 13;

/** An administrator who is supervisor too, made by the command that operators use. */
export async function found(env) {
  const words = ['create-admin', '--login', login, '--name', 'Bench', '--password-stdin'];
  execFileSync(process.execPath, [join(root, 'server/launch/fortnight.mjs'), ...words], {
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    input: password,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  await sql(env.DATABASE_URL, [
    `INSERT INTO role_held (id, employee_id, role, site_id)
     SELECT gen_random_uuid(), employee_id, 'supervisor', site_id FROM role_held WHERE role = 'administrator'`,
  ]);
}

/** Teams, people, a month that binds and a month in draft, by the API as far as people would do it. */
export async function fill(browser, { DATABASE_URL, SECRET }, { employees, months }) {
  const [site] = await browser.send('GET', '/api/sites');
  const teams = Math.max(1, Math.round(employees / perTeam));
  for (let team = 1; team <= teams; team += 1) {
    const body = {
      name: `班组${team}`,
      shortName: `班${team}`,
      shifts: [{ name: '早班', startsLocally: '08:00', endsLocally: '17:00', minimumOnPost: 0 }],
    };
    await browser.send('POST', `/api/sites/${site.id}/teams`, body);
  }
  await browser.send('POST', `/api/sites/${site.id}/roster-imports`, { csv: roster(employees, teams), dryRun: false });
  await sql(DATABASE_URL, [teachers]);
  const plans = [];
  for (const month of months)
    plans.push(await browser.send('POST', `/api/sites/${site.id}/plans`, { month, from: 'templates' }));
  const [binding, draft] = plans;
  await sql(DATABASE_URL, bindingOf(binding.id));
  return { siteId: site.id, draftId: draft.id, ...(await countsOf(DATABASE_URL, binding.id, SECRET)) };
}

/** One in twenty teaches, so that a month of a thousand sessions has somebody for each hour. */
const teachers = `
  INSERT INTO role_held (id, employee_id, role, site_id)
  SELECT gen_random_uuid(), id, 'supervisor', site_id FROM employee WHERE staff_number ~ '^B[0-9]*[02468]0$'`;

function roster(employees, teams) {
  const rows = Array.from(
    { length: employees },
    (_, at) => `B${at + 1},学员${at + 1},班组${(at % teams) + 1},客服,2025-01-06`,
  );
  return ['工号,姓名,班组,岗位,入职日期', ...rows].join('\n');
}

/** What an approval leaves, without its ten thousand mails, which the bench of mails measures. */
function bindingOf(planId) {
  const sessions = `SELECT s.id FROM session s JOIN plan p ON p.branch = s.branch WHERE p.id = '${planId}'`;
  return [
    `DELETE FROM session_instructor WHERE session_id IN (${sessions})`,
    `UPDATE session SET state = 'binding', room_id = NULL WHERE id IN (${sessions})`,
    `INSERT INTO session_participant (site_id, session_id, employee_id)
     SELECT DISTINCT t.site_id, t.session_id, e.id FROM session_team t JOIN employee e ON e.team_id = t.team_id
      WHERE t.session_id IN (${sessions}) ON CONFLICT DO NOTHING`,
    `INSERT INTO invite (id, site_id, session_id, employee_id, uid, sequence, revision, revised_at, reply, link_generation, version)
     SELECT gen_random_uuid(), site_id, session_id, employee_id, session_id || '@bench', 0, 1, '2026-11-20T00:00:00Z', 'none', 1, 1
       FROM session_participant WHERE session_id IN (${sessions})`,
    `INSERT INTO feed_generation (employee_id, site_id, generation) SELECT id, site_id, 1 FROM employee ON CONFLICT DO NOTHING`,
    'ANALYZE',
  ];
}

async function countsOf(url, planId, secret) {
  const sessions = await sql(url, [
    `SELECT s.id FROM session s JOIN plan p ON p.branch = s.branch WHERE p.id = '${planId}' ORDER BY s.starts_at, s.id`,
  ]);
  const invited = await sql(url, ['SELECT employee_id AS id FROM invite GROUP BY 1 ORDER BY 1']);
  const feeds = invited.map(({ id }) => `/feed/${makeToken(secret, 'feed', { id, generation: 1 })}.ics`);
  return { sessionIds: sessions.map(({ id }) => id), feeds };
}

async function sql(connectionString, statements) {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    let rows = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}
