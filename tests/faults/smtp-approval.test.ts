import { createServer, type AddressInfo } from 'node:net';
import { conflictEndpoints } from '@fortnight/shared/plan/conflict-acts.contract';
import { planEndpoints } from '@fortnight/shared/plan/plan.contract';
import { unexplained } from '@fortnight/shared/session/conflict.rules';
import { startInviteWorld, type InviteWorld } from '../support/invite-world';
import { SmtpSink } from './smtp-sink';

let port: number;
let world: InviteWorld;
beforeAll(async () => {
  port = await freePort();
  world = await startInviteWorld({
    modules: undefined,
    now: '2026-12-22T01:00:00Z',
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'training@example.test' },
  });
});
afterAll(() => world.app.close());

/** A port on which nothing listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}

test('a plan is approved although no mail server answers; each invite goes out once when one does', async () => {
  const { app, company } = world;
  const supervisor = await app.as(company.supervisor);
  const manager = await app.as(company.manager);
  const draft = await supervisor.call(planEndpoints.draftPlan, {
    params: { siteId: company.riverside },
    body: { month: '2027-01', from: 'templates' },
  });
  const params = { planId: draft.id };
  const { conflicts } = await supervisor.call(planEndpoints.readBoard, { params });
  const named = unexplained(conflicts).map(({ sessionId, code, subjectId }) => ({ sessionId, code, subjectId }));
  const body = { conflicts: named, reason: '当天只有这位讲师可以授课' };
  const { plan } = await supervisor.call(conflictEndpoints.explainConflicts, { params, body });
  const sent = await supervisor.call(planEndpoints.submitPlan, { params, version: plan.version });
  const approved = await manager.call(planEndpoints.approvePlan, { params, version: sent.version });
  expect(approved.state).toBe('approved');

  await app.drainJobs({ mayFail: true });
  const [due] = await app.sql<{ invites: number; mails: number }>(
    `SELECT count(*) AS invites, count(e.mail) AS mails FROM invite i JOIN employee e ON e.id = i.employee_id`,
  );
  const [sentNow] = await app.sql<{ count: number }>('SELECT count(sent_at) AS count FROM invite_mail');
  expect(due?.mails).toBeGreaterThan(0);
  expect(due?.invites).toBeGreaterThan(due?.mails ?? 0);
  expect(sentNow?.count).toBe(0);

  const sink = await SmtpSink.start(port);
  for (let round = 0; round < 2; round += 1) {
    await app.sql('UPDATE graphile_worker._private_jobs SET run_at = clock_timestamp()');
    await app.drainJobs();
  }
  expect(sink.mails).toHaveLength(due?.mails ?? -1);
  expect(new Set(sink.mails.map(({ parsed }) => parsed.messageId)).size).toBe(due?.mails);
  await sink.stop();
});
