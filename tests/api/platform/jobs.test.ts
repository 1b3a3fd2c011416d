import { instantOf } from '@fortnight/shared/time/instant';
import { TickClock } from '../../../server/src/platform/jobs/tick-clock';
import { UnitOfWork } from '../../../server/src/platform/unit-of-work';
import { startTestApp, type TestApp } from '../../support/test-app';
import { Heard, ThingModule } from '../../support/things';

let app: TestApp;
let other: TestApp;
let heard: Heard;
beforeAll(async () => {
  app = await startTestApp({ modules: [ThingModule], now: '2026-12-01T01:07:00Z' });
  other = await startTestApp({ modules: [ThingModule], now: '2026-12-01T01:07:00Z', database: app.database });
  heard = app.get(Heard);
});
afterAll(async () => {
  await other.close();
  await app.close();
});
beforeEach(() => heard.jobs.splice(0));

const addJob = (payload: object, runAt?: string, key?: string) =>
  app.get(UnitOfWork).run(null, async (tx) => {
    tx.bookkeeping('adds a job');
    await tx.addJob('first-listener', payload, {
      ...(runAt ? { runAt: instantOf(runAt) } : {}),
      ...(key ? { key } : {}),
    });
  });

test('two instances that fire the same ticks start one job for each slot', async () => {
  const ticks = [app, other].map((instance) => instance.get(TickClock));
  for (let slot = 0; slot < 20; slot += 1) {
    await Promise.all([...ticks, ...ticks].map((tick) => tick.look()));
    app.clock.advance({ minutes: 15 });
    other.clock.advance({ minutes: 15 });
  }
  await app.drainJobs();
  expect(heard.slots).toHaveLength(20);
  expect(new Set(heard.slots).size).toBe(20);
  expect(heard.slots).toContain('2026-12-01T01:00:00Z');
});

test('slots that were missed while nothing ran are caught up once', async () => {
  heard.slots.splice(0);
  app.clock.advance({ days: 3 });
  await app.get(TickClock).look();
  await app.get(TickClock).look();
  await app.drainJobs();
  expect(heard.slots).toHaveLength(1);
});

test('a job that is due later waits for the domain’s clock', async () => {
  app.clock.set('2027-01-01T00:00:00Z');
  await addJob({ due: 'noon' }, '2027-01-01T12:00:00Z');
  await app.drainJobs();
  expect(heard.jobs).toEqual([]);
  app.clock.set('2027-01-01T12:00:00Z');
  await app.drainJobs();
  expect(heard.jobs.map(({ payload }) => payload)).toEqual([{ due: 'noon' }]);
});

test('a newer job under a key takes the waiting one’s place', async () => {
  await addJob({ state: 'old' }, undefined, 'k');
  await addJob({ state: 'new' }, undefined, 'k');
  await app.drainJobs();
  expect(heard.jobs.map(({ payload }) => payload)).toEqual([{ state: 'new' }]);
});

test('a job that fails stays and is tried again later', async () => {
  heard.failuresLeft = 1;
  await addJob({ mail: 1 });
  await expect(app.drainJobs()).rejects.toThrow('the mail server is away');
  const [left] = await app.sql<{ attempts: number; pause: number }>(
    'SELECT attempts, extract(epoch FROM run_at - clock_timestamp())::int AS pause FROM graphile_worker.jobs',
  );
  expect(left?.attempts).toBe(1);
  expect(left?.pause).toBeGreaterThan(0);
  await app.sql(`UPDATE graphile_worker._private_jobs SET run_at = clock_timestamp()`);
  await app.drainJobs();
  expect(new Set(heard.jobs.map(({ job }) => job.id)).size).toBe(1);
  expect(heard.jobs).toHaveLength(2);
});

test('a job that nobody handles is refused when it is added', async () => {
  const unit = app.get(UnitOfWork).run(null, (tx) => tx.addJob('misspelt', {}));
  await expect(unit).rejects.toThrow('no handler is called "misspelt"');
});
