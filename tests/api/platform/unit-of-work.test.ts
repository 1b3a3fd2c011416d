import { randomUUID } from 'node:crypto';
import { ExclusionViolated, UniqueViolated } from '../../../server/src/platform/database-fault';
import type { Tx } from '../../../server/src/platform/transaction';
import { UnauditedWrite, UnitOfWork } from '../../../server/src/platform/unit-of-work';
import { startTestApp, type TestApp } from '../../support/test-app';
import { Heard, TestActors, thingMade, ThingModule, thingTable } from '../../support/things';

let app: TestApp;
let work: UnitOfWork;
beforeAll(async () => {
  app = await startTestApp({ modules: [ThingModule] });
  await app.sql(thingTable);
  work = app.get(UnitOfWork);
});
afterAll(() => app.close());

const siteId = randomUUID();
const audited = (tx: Tx) => tx.audit({ siteId, action: 'thing-made', noun: 'thing', nounId: 'any', after: { a: 1 } });
const insert = (tx: Tx, name: string, slot: string | null = null) =>
  tx.execute('INSERT INTO thing (id, site_id, name, made_at, slot) VALUES ($1, $2, $3, $4, $5)', [
    randomUUID(),
    siteId,
    name,
    tx.atText,
    slot,
  ]);
const countOf = async (name: string) => (await app.sql('SELECT 1 FROM thing WHERE name = $1', [name])).length;

test('a write without an audit row is refused and undone', async () => {
  await expect(work.run(null, (tx) => insert(tx, 'silent'))).rejects.toThrow(UnauditedWrite);
  expect(await countOf('silent')).toBe(0);
});

test('a write that is nobody’s act says why', async () => {
  await work.run(null, async (tx) => {
    tx.bookkeeping('counts mails sent');
    await insert(tx, 'bookkept');
  });
  expect(await countOf('bookkept')).toBe(1);
});

test('a unit that writes nothing needs no audit row', async () => {
  expect(await work.run(null, (tx) => tx.query('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
});

test('the audit row tells who, what, when and from where', async () => {
  const me = app.get(TestActors).add('supervisor', siteId);
  await work.run(me, (tx) =>
    tx.audit({
      siteId,
      action: 'thing-seen',
      noun: 'thing',
      nounId: 'n',
      before: { b: 1 },
      personal: { name: '李四' },
    }),
  );
  const rows = await app.sql(`SELECT * FROM audit_row WHERE action = 'thing-seen'`);
  expect(rows).toEqual([
    expect.objectContaining({
      at: '2026-12-01T01:00:00Z',
      site_id: siteId,
      actor_account_id: me.accountId,
      actor_employee_id: me.employeeId,
      before: { b: 1 },
      after: null,
      personal: { name: '李四' },
      format: 1,
    }),
  ]);
});

test.each(['40001', '40P01'])('the whole unit is done again after %s', async (sqlState) => {
  let tries = 0;
  await work.run(null, async (tx) => {
    tries += 1;
    await audited(tx);
    await insert(tx, `again ${sqlState} ${tries}`);
    if (tries < 3) await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '${sqlState}'; END $$`);
  });
  expect(tries).toBe(3);
  expect([await countOf(`again ${sqlState} 1`), await countOf(`again ${sqlState} 3`)]).toEqual([0, 1]);
});

test('after three retries the reader is asked to try later', async () => {
  let tries = 0;
  const unit = work.run(null, async (tx) => {
    tries += 1;
    await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'again' USING ERRCODE = '40001'; END $$`);
  });
  await expect(unit).rejects.toMatchObject({ code: 'too-busy' });
  expect(tries).toBe(4);
});

test('two transactions that block each other both end well', async () => {
  await work.run(null, async (tx) => {
    await audited(tx);
    await insert(tx, 'left');
    await insert(tx, 'right');
  });
  const touch = (tx: Tx, name: string) => tx.execute('UPDATE thing SET version = version + 1 WHERE name = $1', [name]);
  let waiting = 2;
  let openBarrier = (): void => undefined;
  const bothHold = new Promise<void>((resolve) => (openBarrier = resolve));
  const crosswise = (first: string, second: string) =>
    work.run(null, async (tx) => {
      await audited(tx);
      await touch(tx, first);
      waiting -= 1;
      if (waiting === 0) openBarrier();
      await bothHold;
      await touch(tx, second);
    });
  await Promise.all([crosswise('left', 'right'), crosswise('right', 'left')]);
  expect(await app.sql(`SELECT name FROM thing WHERE name IN ('left', 'right') AND version = 3`)).toHaveLength(2);
});

test('a unique key that is taken is told at once, not retried', async () => {
  let tries = 0;
  const unit = () =>
    work.run(null, async (tx) => {
      tries += 1;
      await audited(tx);
      await insert(tx, 'unique');
    });
  await unit();
  const error = await unit().catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UniqueViolated);
  expect(error).toMatchObject({ constraint: 'thing_site_id_name_key', values: { site_id: siteId, name: 'unique' } });
  expect(tries).toBe(2);
});

test('a deferred exclusion is told by its name although it comes at commit', async () => {
  const unit = (name: string, slot: string) =>
    work.run(null, async (tx) => {
      await audited(tx);
      await insert(tx, name, slot);
    });
  await unit('morning', '[8,10)');
  await unit('noon', '[10,12)');
  const error = await unit('clash', '[9,11)').catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ExclusionViolated);
  expect(error).toMatchObject({ constraint: 'thing_slot' });
  expect(await countOf('clash')).toBe(0);
});

test('a read cannot write', async () => {
  await expect(work.read((tx) => tx.query('DELETE FROM thing'))).rejects.toThrow(/read-only/);
});

test('a unit inside a unit is refused, for it would not see the outer one', async () => {
  const nested = work.run(null, () => work.read((tx) => tx.query('SELECT 1')));
  await expect(nested).rejects.toThrow(/hand its tx on/);
});

test('an event reaches each subscriber once after commit, and none after a rollback', async () => {
  const heard = app.get(Heard);
  const tell = (tx: Tx) => tx.emit(thingMade, siteId, { thingId: 't' });
  await expect(
    work.run(null, async (tx) => {
      await tell(tx);
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  await app.drainJobs();
  expect(heard.jobs).toEqual([]);
  await work.run(null, async (tx) => {
    await audited(tx);
    await tell(tx);
  });
  expect(heard.jobs).toEqual([]);
  await app.drainJobs();
  await app.drainJobs();
  expect(heard.jobs.map(({ handler }) => handler).sort()).toEqual(['first-listener', 'second-listener']);
  expect(heard.jobs[0]).toMatchObject({
    payload: { thingId: 't' },
    job: { event: { name: 'thing-made', siteId, at: '2026-12-01T01:00:00Z' } },
  });
});
