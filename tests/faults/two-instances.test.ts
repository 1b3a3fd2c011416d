import { TickClock } from '../../server/src/platform/jobs/tick-clock';
import { type AppProcess, startAppProcess } from '../support/app-process';
import { ask } from '../support/ask';
import { rounds } from '../support/rounds';
import { startTestApp, type TestApp } from '../support/test-app';
import { Heard, ThingModule } from '../support/things';
import { until } from '../support/until';

const now = '2026-12-01T01:07:00Z';

describe('two instances in one process', () => {
  let instances: TestApp[];
  beforeAll(async () => {
    const first = await startTestApp({ modules: [ThingModule], now });
    instances = [first, await startTestApp({ modules: [ThingModule], now, database: first.database })];
  });
  afterAll(async () => {
    for (const instance of instances.reverse()) await instance.close();
  });

  const slots = rounds(40);
  test(`${slots} slots that both look at together are run once each`, async () => {
    for (let slot = 0; slot < slots; slot += 1) {
      const ticks = instances.map((instance) => instance.get(TickClock));
      await Promise.all([...ticks, ...ticks].map((tick) => tick.look()));
      for (const { clock } of instances) clock.advance({ minutes: 15 });
      if (slot % 20 === 19) await Promise.all(instances.map((instance) => instance.drainJobs()));
    }
    await Promise.all(instances.map((instance) => instance.drainJobs()));
    const ran = instances.flatMap((instance) => instance.get(Heard).slots);
    expect(ran).toHaveLength(slots);
    expect(new Set(ran).size).toBe(slots);
  });
});

describe('two processes on one database', () => {
  let first: AppProcess;
  let second: AppProcess;
  const env = { LOG_LEVEL: 'trace', SECRET: 'a secret of the tests, long enough for anything' };
  beforeAll(async () => {
    first = await startAppProcess({ demo: false, now, env });
    second = await startAppProcess({ demo: false, now, env, databaseUrl: first.databaseUrl });
  });
  afterAll(async () => {
    await second.stop();
    await first.stop();
  });

  const runs = () =>
    [first, second].flatMap((each) =>
      [...each.log().matchAll(/Completed task \d+ \((tick:[\w-]+)/g)].map(([, tick]) => tick),
    );

  test('both are healthy, and each slot that began is run by one of them', async () => {
    await until('a tick', () => runs().length > 0);
    const taken = await ask<{ job: string }>(first.databaseUrl, 'SELECT job FROM tick_slot');
    await until('all ticks', () => runs().length >= taken.length);
    expect(runs().sort()).toEqual(taken.map(({ job }) => `tick:${job}`).sort());
    expect(await ask(first.databaseUrl, 'SELECT DISTINCT pid FROM instance')).toHaveLength(2);
  });
});
