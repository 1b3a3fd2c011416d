import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { JobRunner } from '../../../server/src/platform/jobs/job-runner';
import { UnitOfWork } from '../../../server/src/platform/unit-of-work';
import { startTestApp, type TestApp } from '../../support/test-app';
import { Heard, ThingModule } from '../../support/things';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [ThingModule] });
});
afterAll(() => app.close());

test('a running worker does a job soon after the commit that added it, and stops when told', async () => {
  const runner = app.get(JobRunner);
  const heard = app.get(Heard);
  const told = new EventEmitter();
  jest.spyOn(heard.jobs, 'push').mockImplementation((...jobs) => (told.emit('job', ...jobs), 0));
  await runner.start();
  const next = once(told, 'job');
  await app.get(UnitOfWork).run(null, async (tx) => {
    tx.bookkeeping('adds a job');
    await tx.addJob('second-listener', { thingId: randomUUID() });
  });
  expect(await next).toEqual([expect.objectContaining({ handler: 'second-listener' })]);
  await runner.stop();
  expect(runner.isAiling).toBe(false);
  expect(await app.sql('SELECT 1 FROM graphile_worker.jobs')).toEqual([]);
});
