import { randomUUID } from 'node:crypto';
import { Injectable, Module } from '@nestjs/common';
import { instantOf, toInstantText } from '@fortnight/shared/time/instant';
import { Config } from '../../../server/src/platform/config';
import { DemoBuilder, type DemoLogin } from '../../../server/src/platform/demo-builder';
import { clearHalfBuiltDemo, ensureDemo } from '../../../server/src/platform/demo-start';
import { JobRunner } from '../../../server/src/platform/jobs/job-runner';
import { Clock, SteerableClock } from '../../../server/src/platform/system-clock';
import { UnitOfWork } from '../../../server/src/platform/unit-of-work';
import { startTestApp, type TestApp } from '../../support/test-app';
import { Heard, ThingModule } from '../../support/things';

const say = (): void => undefined;

/** A demo whose past is one act and one reminder. */
@Injectable()
class SmallDemo extends DemoBuilder {
  builds = 0;
  isCutOff = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: SteerableClock,
    private readonly jobs: JobRunner,
  ) {
    super();
  }

  async build(): Promise<void> {
    this.builds += 1;
    this.clock.steerTo(instantOf('2026-11-01T00:00:00Z'));
    await this.work.run(null, async (tx) => {
      await tx.audit({ siteId: randomUUID(), action: 'past-made', noun: 'past', nounId: 'x' });
      await tx.addJob('first-listener', { due: 'the 2nd' }, { runAt: instantOf('2026-11-02T00:00:00Z') });
    });
    if (this.isCutOff) throw new Error('killed');
    this.clock.steerTo(instantOf('2026-11-03T00:00:00Z'));
    await this.jobs.drain();
    this.clock.release();
  }

  logins(): readonly DemoLogin[] {
    return [{ login: 'supervisor@demo.test', password: 'x', words: 'supervisor' }];
  }
}

@Module({ imports: [ThingModule], providers: [SmallDemo, { provide: DemoBuilder, useExisting: SmallDemo }] })
class SmallDemoModule {}

let app: TestApp;
let demo: SmallDemo;
beforeEach(async () => {
  app = await startTestApp({ modules: [SmallDemoModule] });
  demo = app.get(SmallDemo);
});
afterEach(() => app.close());

const actions = async () =>
  (await app.sql<{ action: string }>('SELECT action FROM audit_row ORDER BY id')).map((row) => row.action);

test('an empty database gets the demo once, and later starts only tell its accounts', async () => {
  expect(await ensureDemo(app.nest, say)).toHaveLength(1);
  expect(await ensureDemo(app.nest, say)).toHaveLength(1);
  expect(demo.builds).toBe(1);
  expect(await actions()).toEqual(['demo-begun', 'past-made', 'demo-built']);
});

test('the past has its own dates, its jobs are done, and the clock comes back', async () => {
  await ensureDemo(app.nest, say);
  expect(await app.sql(`SELECT at FROM audit_row WHERE action = 'past-made'`)).toEqual([
    { at: '2026-11-01T00:00:00Z' },
  ]);
  expect(app.get(Heard).jobs.map(({ payload }) => payload)).toEqual([{ due: 'the 2nd' }]);
  expect(toInstantText(app.get(Clock).now())).toBe('2026-12-01T01:00:00Z');
});

test('a database with somebody’s acts in it never gets a demo', async () => {
  await app
    .get(UnitOfWork)
    .run(null, (tx) => tx.audit({ siteId: null, action: 'site-made', noun: 'site', nounId: 's' }));
  expect(await ensureDemo(app.nest, say)).toEqual([]);
  expect(demo.builds).toBe(0);
});

describe('a demo that was cut off half-way', () => {
  const config = (env: Record<string, string> = {}): Config => {
    const made = new Config(env);
    made.databaseUrl = app.database.url;
    return made;
  };
  beforeEach(async () => {
    demo.isCutOff = true;
    await expect(ensureDemo(app.nest, say)).rejects.toThrow('killed');
  });

  test('is taken away at the next start and built again', async () => {
    await clearHalfBuiltDemo(config(), say);
    expect(await actions()).toEqual([]);
    demo.isCutOff = false;
    expect(await ensureDemo(app.nest, say)).toHaveLength(1);
    expect(await actions()).toEqual(['demo-begun', 'past-made', 'demo-built']);
  });

  test('is left alone in a database of somebody’s own', async () => {
    await clearHalfBuiltDemo(config({ DATABASE_URL: 'postgres://elsewhere/x' }), say);
    expect(await actions()).toEqual(['demo-begun', 'past-made']);
  });

  test('a whole demo is never taken away', async () => {
    demo.isCutOff = false;
    await clearHalfBuiltDemo(config(), say);
    await ensureDemo(app.nest, say);
    await clearHalfBuiltDemo(config(), say);
    expect(await actions()).toHaveLength(3);
  });
});
