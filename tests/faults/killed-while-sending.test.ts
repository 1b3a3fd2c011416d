import { PersonModule } from '../../server/src/person/person.module';
import { SessionModule } from '../../server/src/session/session.module';
import { SiteModule } from '../../server/src/site/site.module';
import { InviteModule } from '../../server/src/invite/invite.module';
import { type AppProcess, startAppProcess } from '../support/app-process';
import { startInviteWorld, type InviteWorld } from '../support/invite-world';
import { rounds } from '../support/rounds';
import type { Person } from '../support/small-company';
import { until } from '../support/until';
import { SmtpSink } from './smtp-sink';

const now = '2026-12-01T01:00:00Z';
const kills = rounds(2);
const peopleInvited = 20 + 10 * kills;

let sink: SmtpSink;
let world: InviteWorld;
let people: Person[];
const processes: AppProcess[] = [];

beforeAll(async () => {
  sink = await SmtpSink.start();
  world = await startInviteWorld({ now, modules: [SiteModule, PersonModule, SessionModule, InviteModule] });
  people = [];
  for (let number = 1; number <= peopleInvited; number += 1) {
    people.push(await world.company.addPerson(`学员${number}`, 'trainee', world.company.riverside, world.company.desk));
  }
});
afterAll(async () => {
  for (const each of processes) await each.stop();
  await world.app.close();
  await sink.stop();
});

/** A server of its own on the world's database, sending through the sink. */
const start = async (): Promise<AppProcess> => {
  const env = {
    SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
    MAIL_FROM: 'training@example.test',
    SECRET: 'a secret of the tests, long enough for anything',
  };
  const one = await startAppProcess({ databaseUrl: world.app.database.url, demo: false, now, env });
  processes.push(one);
  return one;
};

/** Holds back the mail server's answers until it is let go. */
const holdBack = (): (() => void) => {
  let letGo = () => undefined as void;
  sink.answers.hold = new Promise<void>((resolve) => (letGo = resolve));
  return () => {
    delete sink.answers.hold;
    letGo();
  };
};

const sentNow = async (): Promise<number> =>
  (
    await world.app.sql<{ count: number }>(
      'SELECT count(*) AS count FROM invite i JOIN invite_mail m ON m.invite_id = i.id WHERE m.sent_revision = i.revision',
    )
  )[0]?.count ?? 0;

/** As a change of the room does: everybody is to be told a new revision. */
const revise = (): Promise<unknown> =>
  world.app.sql(
    `WITH told AS (UPDATE invite SET revision = revision + 1,
       shown = jsonb_set(shown, '{room}', '{"id":"7d444840-9dc0-41d1-b245-5ffdce74fad2","name":"二号培训室"}') RETURNING id)
     SELECT graphile_worker.add_job('send-invite', json_build_object('payload', json_build_object('inviteId', id),
       'event', NULL, 'dueAt', NULL), job_key := 'send-invite:' || id) FROM told`,
  );

test(
  `kill -9 while invites are sent, ${kills} times: each recipient gets the latest revision, and the interrupted jobs run again within a minute`,
  async () => {
    const session = await world.company.addSession({ on: '2026-12-15', participants: people });
    await world.approve(session);
    let killedAt = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const before = sink.mails.length;
      const victim = await start();
      await until('some mails', () => sink.mails.length >= before + 4);
      const letGo = holdBack();
      const held = sink.mails.length;
      await until('a mail whose answer is held back', () => sink.mails.length > held, 10_000);
      if (kill === 0) await revise();
      await victim.kill();
      killedAt = performance.now();
      letGo();
    }
    await start();
    await until('every latest revision', async () => (await sentNow()) === peopleInvited, 120_000);
    expect(performance.now() - killedAt).toBeLessThan(60_000);

    const ids = new Map<string, Set<string>>();
    for (const { to, parsed } of sink.mails) {
      const mine = ids.get(to[0] ?? '') ?? new Set();
      ids.set(to[0] ?? '', mine.add(parsed.messageId ?? ''));
    }
    expect([...ids.keys()].sort()).toEqual(people.map(({ mail }) => mail).sort());
    expect(sink.mails.every(({ to }) => to.length === 1)).toBe(true);
    const different = [...ids.values()].reduce((sum, mine) => sum + mine.size, 0);
    expect(sink.mails.length - different).toBeLessThanOrEqual(kills);
    expect(sink.mails.length).toBeGreaterThan(different);
    const latest = sink.mails.filter(({ parsed }) => parsed.messageId?.includes(`${session}.2.`));
    expect(new Set(latest.map(({ to }) => to[0])).size).toBe(peopleInvited);
    const [left] = await world.app.sql<{ count: number }>(
      'SELECT count(*) AS count FROM graphile_worker._private_jobs',
    );
    expect(left?.count).toBe(0);
  },
  60_000 + kills * 30_000,
);
