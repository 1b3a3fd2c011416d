import { Client } from 'pg';
import { SealAuditTick } from '../../../server/src/platform/audit/seal-audit.tick';
import { verifyAudit, type Anchor } from '../../../server/src/platform/audit/verify-audit';
import { provideAppRole } from '../../../server/src/platform/app-role';
import { UnitOfWork } from '../../../server/src/platform/unit-of-work';
import { startTestApp, type TestApp } from '../../support/test-app';
import { ThingModule } from '../../support/things';

let app: TestApp;
let client: Client;
beforeEach(async () => {
  app = await startTestApp({ modules: [ThingModule] });
  client = new Client({ connectionString: app.database.url });
  await client.connect();
});
afterEach(async () => {
  await client.end();
  await app.close();
});

const act = (name: string) =>
  app.get(UnitOfWork).run(null, (tx) =>
    tx.audit({
      ...{ siteId: null, action: 'thing-made', noun: 'thing', nounId: name, after: { b: [1.5, { z: null, a: '训' }] } },
      personal: { name },
    }),
  );
const seal = () => app.get(SealAuditTick).run();
const verify = (anchor?: Anchor) => verifyAudit(client, anchor);
/** What the owner of the database could do, triggers or not. */
const tamper = (sql: string) =>
  client.query(`SET session_replication_role = replica; ${sql}; RESET session_replication_role`);

async function sealed(count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1) await act(`thing-${number}`);
  await seal();
}

test('what was put on record is sealed in one chain, once', async () => {
  await sealed(3);
  await sealed(2);
  await Promise.all([seal(), seal()]);
  expect(await verify()).toMatchObject({ faults: [], sealed: 5, unsealed: 0, head: { number: 5 } });
  await act('late');
  expect(await verify()).toMatchObject({ faults: [], sealed: 5, unsealed: 1 });
});

test('an act whose transaction ends late is sealed late, although its row is older', async () => {
  const slow = new Client({ connectionString: app.database.url });
  await slow.connect();
  await slow.query('BEGIN');
  await slow.query(
    `INSERT INTO audit_row (at, action, noun, noun_id, format) VALUES ('2026-01-01T00:00:00Z', 'slow-act', 'thing', '1', 1)`,
  );
  await sealed(2);
  await sealed(1);
  await slow.query('COMMIT');
  await slow.end();
  await seal();
  expect(await verify()).toMatchObject({ faults: [], sealed: 4, unsealed: 0 });
  await sealed(1);
  await sealed(1);
  expect(await verify()).toMatchObject({ faults: [], sealed: 6, unsealed: 0 });
});

test.each([
  [
    'a changed act',
    `UPDATE audit_row SET action = 'nothing-happened' WHERE id = 3`,
    [{ kind: 'row-altered', id: '3' }],
  ],
  [
    'a changed value',
    `UPDATE audit_row SET after = '{"b":[1.5,{"a":"训"}]}' WHERE id = 2`,
    [{ kind: 'row-altered', id: '2' }],
  ],
  [
    'a moment a microsecond off',
    `UPDATE audit_row SET at = at + interval '1 microsecond' WHERE id = 5`,
    [{ kind: 'row-altered', id: '5' }],
  ],
  ['a missing row', 'DELETE FROM audit_row WHERE id = 4', [{ kind: 'row-missing', id: '4' }]],
  ['a missing seal', 'DELETE FROM audit_seal WHERE number = 2', [{ kind: 'seal-missing', id: '2' }]],
  [
    'two faults',
    `DELETE FROM audit_row WHERE id = 1; UPDATE audit_row SET address = '::1' WHERE id = 5`,
    [
      { kind: 'row-missing', id: '1' },
      { kind: 'row-altered', id: '5' },
    ],
  ],
])('%s is found and named, and nothing else', async (_, sql, faults) => {
  await sealed(5);
  await tamper(sql);
  expect((await verify()).faults).toEqual(faults);
});

test('a person can be forgotten, and the chain still verifies', async () => {
  await sealed(3);
  await client.query('UPDATE audit_row SET personal = NULL WHERE id = 2');
  expect(await verify()).toMatchObject({ faults: [], sealed: 3 });
});

test('a chain that was cut and written anew is found by a head noted elsewhere', async () => {
  await sealed(5);
  const head = (await verify()).head ?? undefined;
  await tamper('DELETE FROM audit_seal WHERE number > 3; DELETE FROM audit_row WHERE id > 3');
  expect((await verify()).faults).toEqual([]);
  expect((await verify(head)).faults).toEqual([{ kind: 'chain-replaced', id: '5' }]);
});

test.each(['audit_row', 'audit_seal'])('%s only grows, even for its owner', async (table) => {
  await sealed(1);
  for (const sql of [`DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
    await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
  }
  const change = table === 'audit_row' ? `action = 'other'` : `hash = repeat('0', 64)`;
  await expect(client.query(`UPDATE ${table} SET ${change}`)).rejects.toMatchObject({ code: '42501' });
});

test('the application’s role works, but can neither rewrite the record nor change tables', async () => {
  await sealed(2);
  for (let start = 0; start < 2; start += 1) await provideAppRole(app.database.url, 'a secret', null);
  const { url, whyOwner } = await provideAppRole(app.database.url, 'a secret', null);
  expect(whyOwner).toBeNull();
  const role = new Client({ connectionString: url });
  await role.connect();
  try {
    await role.query(`SELECT graphile_worker.add_job('anything')`);
    expect((await role.query('SELECT FROM graphile_worker.jobs')).rowCount).toBe(1);
    await role.query(`INSERT INTO tick_slot VALUES ('a', '2026-01-01T00:00:00Z')`);
    const refused = [
      `UPDATE audit_row SET personal = NULL`,
      'DELETE FROM audit_row',
      'UPDATE audit_seal SET number = 9',
      'TRUNCATE audit_seal',
      'ALTER TABLE audit_row DISABLE TRIGGER ALL',
      'DELETE FROM migration',
      'CREATE TABLE mine (id int)',
      'DROP TABLE tick_slot',
      'SET session_replication_role = replica',
    ];
    for (const sql of refused) await expect(role.query(sql)).rejects.toMatchObject({ code: '42501' });
  } finally {
    await role.end();
  }
});

test('an owner who may make no role works as the owner, and the start says so', async () => {
  const name = `poor_${process.pid}`;
  await client.query(`CREATE ROLE ${name} LOGIN PASSWORD 'poor'`);
  const url = new URL(app.database.url);
  [url.username, url.password] = [name, 'poor'];
  expect(await provideAppRole(url.href, 'a secret', null)).toEqual({
    url: url.href,
    whyOwner: expect.stringContaining('permission denied'),
  });
  await client.query(`DROP ROLE ${name}`);
});
