import { attendanceEndpoints } from '@fortnight/shared/attendance/attendance.contract';
import { homeEndpoints } from '@fortnight/shared/home/home.contract';
import { inviteEndpoints } from '@fortnight/shared/invite/invite.contract';
import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { commentEndpoints } from '@fortnight/shared/plan/comment.contract';
import { planEndpoints, type PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { isHard } from '@fortnight/shared/session/conflict.data';
import { unexplained } from '@fortnight/shared/session/conflict.rules';
import { siteEndpoints, type SiteView } from '@fortnight/shared/site/site.contract';
import { templateEndpoints } from '@fortnight/shared/template/template.contract';
import { qualificationEndpoints } from '@fortnight/shared/topic/qualification.contract';
import { flat } from '../../../server/src/history/changed-things';
import { fieldWords, untoldFields } from '../../../server/src/history/field-words.data';
import { objectsIn, type RecordedObject } from '../../../server/src/history/recorded-act';
import { migrations } from '../../../server/src/migrations/migration-list.data';
import { ensureDemo } from '../../../server/src/platform/demo-start';
import { migrateDown, migrateUp } from '../../../server/src/platform/migrator';
import { signedIn } from '../../support/company';
import { TableCopies } from '../../support/table-copies';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

/** A plain day, and one that has it all: a new year, a new month, a calendar not yet published, the Spring Festival. */
const days = [
  ['2026-11-21T02:00:00Z', '2026-10', '2026-11', '2026-12'],
  ['2027-01-03T02:00:00Z', '2026-12', '2027-01', '2027-02'],
] as const;

let firstTime: object[] | undefined;

describe.each(days)('the demo company on %s', (now, lastMonth, thisMonth, nextMonth) => {
  let app: TestApp;
  let supervisor: TestClient;
  let site: SiteView;
  let other: SiteView;
  let boards: ReadonlyMap<string, PlanBoard>;

  beforeAll(async () => {
    app = await startTestApp({ now, env: { DEMO: '1' } });
    await ensureDemo(app.nest, () => undefined);
    firstTime ??= await whoTeachesWhen(app);
    supervisor = await signedIn(app, 'supervisor@demo.test');
    const sites = await (await signedIn(app, 'admin@demo.test')).call(siteEndpoints.listSites);
    [site, other] = ['滨江管理处', '江湾管理处'].map((name) => sites.find((each) => each.name === name)) as [
      SiteView,
      SiteView,
    ];
    const plans = await supervisor.call(planEndpoints.listPlans, { params: { siteId: site.id } });
    const read = await Promise.all(
      plans.map(({ id }) => supervisor.call(planEndpoints.readBoard, { params: { planId: id } })),
    );
    boards = new Map(read.map((board) => [board.plan.month, board]));
  });
  afterAll(() => app.close());

  it('leaves no job waiting, and the clock where it was', async () => {
    expect(await app.sql('SELECT * FROM graphile_worker.jobs')).toEqual([]);
    expect((await app.anyone().call(personEndpoints.about)).now).toBe(now);
  });

  it('has qualified everybody for what they teach, one of them not for long', async () => {
    const lacking = await app.sql(
      `SELECT 1 FROM session s JOIN session_instructor i ON i.session_id = s.id JOIN session_topic t ON t.session_id = s.id
        WHERE NOT EXISTS (SELECT FROM qualification q WHERE q.employee_id = i.employee_id AND q.topic_id = t.topic_id)`,
    );
    expect(lacking).toEqual([]);
    const query = { state: 'expiring' } as const;
    const ending = await supervisor.call(qualificationEndpoints.listQualifications, {
      params: { siteId: site.id },
      query,
    });
    expect(new Set(ending.map(({ name }) => name))).toEqual(new Set(['吴雪梅']));
  });

  it('has a review to read: comments on a plan and its sessions, one of them settled', async () => {
    const reader = await signedIn(app, 'supervisor2@demo.test');
    const plans = await reader.call(planEndpoints.listPlans, { params: { siteId: other.id } });
    const [plan] = plans.filter(({ month }) => month === nextMonth);
    expect(plan).toMatchObject({ state: 'approved', openComments: 2 });
    const params = { planId: plan?.id ?? '' };
    const comments = await reader.call(commentEndpoints.readComments, { params });
    expect(comments).toHaveLength(3);
    expect(comments.filter(({ resolved, answers }) => resolved && answers.length === 1)).toHaveLength(1);
    expect(comments.filter(({ about }) => about === null)).toHaveLength(1);
  });

  it('shows what changes after approval: another room, a cancelled session, and one change that waits', async () => {
    const manager = await signedIn(app, 'manager@demo.test');
    const { changes } = await manager.call(homeEndpoints.readInbox);
    expect(changes).toMatchObject([{ state: 'pending', asked: { at: expect.any(String) as string } }]);
    expect(changes[0]?.after?.startsAt).not.toBe(changes[0]?.before.startsAt);
    const made = await app.sql<{ state: string; after: object | null; sessionState: string; mails: number }>(
      `SELECT change.state, change.after, session.state AS "sessionState",
              (SELECT count(*) FROM invite_mail m JOIN invite i ON i.id = m.invite_id
                WHERE i.session_id = session.id AND i.revision = 2 AND m.sent_revision = 2) AS mails
         FROM session_change change JOIN session ON session.id = change.session_id WHERE change.state = 'in-force'
        ORDER BY change.after IS NULL`,
    );
    expect(made.map(({ sessionState }) => sessionState)).toEqual(['binding', 'cancelled']);
    expect(made.every(({ mails }) => mails > 0)).toBe(true);
    const [kept] = await app.sql<{ requests: number; cancels: number }>(
      `SELECT count(*) FILTER (WHERE subject LIKE '地点已改%') AS requests,
              count(*) FILTER (WHERE calendar LIKE '%METHOD:CANCEL%' AND EXISTS (
                SELECT 1 FROM session WHERE state = 'cancelled' AND calendar LIKE '%UID:' || session.id || '%')) AS cancels
         FROM outbox_mail`,
    );
    expect([kept?.requests, kept?.cancels]).toEqual(made.map(({ mails }) => mails));
  });

  it('has two sites, six teams and about eighty people', async () => {
    const [count] = await app.sql<{ teams: number; people: number; rooms: number; accounts: number }>(
      `SELECT (SELECT count(*) FROM team) AS teams, (SELECT count(*) FROM employee) AS people,
              (SELECT count(*) FROM room) AS rooms, (SELECT count(*) FROM account) AS accounts`,
    );
    expect(count).toMatchObject({ teams: 6, rooms: 9, accounts: 7 });
    expect(count?.people).toBeGreaterThanOrEqual(78);
    expect(count?.people).toBeLessThanOrEqual(84);
    const names = await app.sql(`SELECT name FROM employee GROUP BY name HAVING count(*) > 1`);
    expect(names).toEqual([]);
  });

  it('has last month approved and held, its sheets closed', async () => {
    const board = boards.get(lastMonth);
    expect(board?.plan.state).toBe('approved');
    expect(board?.sessions.length).toBeGreaterThan(25);
    expect(new Set(board?.sessions.map(({ state }) => state))).toEqual(new Set(['held']));
    const [marks] = await app.sql<{ present: number; all: number }>(
      `SELECT count(*) FILTER (WHERE status = 'present') AS present, count(*) AS all FROM attendance_entry`,
    );
    const share = (marks?.present ?? 0) / (marks?.all ?? 1);
    expect(share).toBeGreaterThan(0.82);
    expect(share).toBeLessThan(0.94);
  });

  it('has this month approved: what is over held but the latest, the rest invited', async () => {
    const board = boards.get(thisMonth);
    expect(board?.plan.state).toBe('approved');
    const today = now.slice(0, 10);
    const over = board?.sessions.filter(({ on }) => on < today) ?? [];
    expect(over.filter(({ state }) => state !== 'held').length).toBeLessThanOrEqual(1);
    const ahead = board?.sessions.filter(({ on }) => on > today) ?? [];
    expect(ahead.filter(({ state }) => state !== 'binding').map(({ state }) => state)).toEqual(['cancelled']);
    const [replies] = await app.sql<{ accepted: number; declined: number; mails: number }>(
      `SELECT (SELECT count(*) FROM invite WHERE reply = 'accepted') AS accepted,
              (SELECT count(*) FROM invite WHERE reply = 'declined') AS declined,
              (SELECT count(*) FROM outbox_mail) AS mails`,
    );
    expect(replies?.accepted).toBeGreaterThan(40);
    expect(replies?.declined).toBeGreaterThan(1);
    expect(replies?.mails).toBeGreaterThan(200);
  });

  it('has next month in draft with three problems', () => {
    const board = boards.get(nextMonth);
    expect(board?.plan.state).toBe('draft');
    const gaps = board?.gaps ?? [];
    const pressing = gaps.filter(({ conflict }) => conflict === null || isHard(conflict));
    expect(pressing.map(({ code, rule, conflict }) => `${code} ${rule || conflict}`)).toEqual([
      'instructor-not-named R6',
      'conflict instructor-busy',
      'promise-not-met P2b',
    ]);
    expect(JSON.stringify(pressing[1]?.params)).toContain('周建华');
  });

  it('has soft conflicts in it: most with a reason, a few still to be thought about', () => {
    const soft = boards.get(nextMonth)?.conflicts.filter(({ code }) => !isHard(code)) ?? [];
    expect(soft.filter(({ reason }) => reason !== null).length).toBeGreaterThan(5);
    expect(unexplained(soft).length).toBeGreaterThan(0);
    expect(unexplained(soft).length).toBeLessThan(20);
  });

  it('kept every promise in the months before', () => {
    for (const month of [lastMonth, thisMonth]) {
      const gaps = boards.get(month)?.gaps ?? [];
      // Rosters came after these months were approved: what they tell of people is news.
      const pressing = gaps.filter(({ conflict }) => conflict === null || isHard(conflict));
      expect(pressing.filter(({ code }) => code !== 'promise-not-met')).toEqual([]);
    }
    // Promised may be the cancelled session, and the one whose roll call is still open: one sitting each.
    const gaps = boards.get(thisMonth)?.gaps.filter(({ code }) => code === 'promise-not-met') ?? [];
    const lacking = gaps.map(({ params }) => Number(params['needed']) - Number(params['placed']));
    expect(lacking.every((missing) => missing === 1)).toBe(true);
    expect(gaps.length).toBeLessThanOrEqual(2);
  });

  it('has the other site’s next month approved', async () => {
    const client = await signedIn(app, 'supervisor2@demo.test');
    const plans = await client.call(planEndpoints.listPlans, { params: { siteId: other.id } });
    expect(plans.map(({ month, state }) => [month, state])).toEqual([
      [nextMonth, 'approved'],
      [thisMonth, 'approved'],
      [lastMonth, 'approved'],
    ]);
    expect((await client.refused(planEndpoints.listPlans, { params: { siteId: site.id } })).status).toBe(404);
  });

  it('offers its accounts, and each of them gets in', async () => {
    const { demo, demoAccounts } = await app.anyone().call(personEndpoints.about);
    expect(demo).toBe(true);
    expect(demoAccounts.map(({ login }) => login)).toHaveLength(7);
    for (const { login, password, name } of demoAccounts) {
      const me = await app.anyone().call(personEndpoints.signIn, { body: { login, password, staySignedIn: false } });
      expect(me.name).toBe(name);
    }
  });

  it('has something to see for everybody', async () => {
    const home = await supervisor.call(homeEndpoints.readSupervisorHome, { params: { siteId: site.id } });
    expect(home.plansDue).toHaveLength(1);
    const trainee = await signedIn(app, 'trainee@demo.test');
    const training = await trainee.call(homeEndpoints.readMyTraining);
    expect(training.past.length).toBeGreaterThan(3);
    const admin = await signedIn(app, 'admin@demo.test');
    const mails = await admin.call(inviteEndpoints.listOutbox, {
      params: { siteId: site.id },
      query: { search: 'trainee@' },
    });
    expect(mails.length).toBeGreaterThan(5);
    const templates = await supervisor.call(templateEndpoints.listTemplates, { params: { siteId: site.id } });
    const skills = templates.find(({ programmeCode }) => programmeCode === 'P2b');
    const query = { fromOn: `${lastMonth}-01`, untilOn: `${lastMonth}-28` };
    const rows = await supervisor.call(attendanceEndpoints.trackTemplate, {
      params: { templateId: skills?.id ?? '' },
      query,
    });
    expect(rows.some(({ held, attended }) => held > 0 && attended > 0)).toBe(true);
  });

  it('put its past on record at the moments of the past', async () => {
    const [row] = await app.sql<{ first: string; last: string; backwards: number }>(
      `SELECT min(at) FILTER (WHERE action NOT LIKE 'demo-%') AS first, max(at) AS last,
              count(*) FILTER (WHERE at < before) AS backwards
       FROM (SELECT at, action, lag(at) OVER (ORDER BY id) AS before FROM audit_row WHERE action NOT LIKE 'demo-%') rows`,
    );
    expect(row?.first.slice(0, 7) ?? '').toBe(
      new Date(Date.UTC(Number(lastMonth.slice(0, 4)), Number(lastMonth.slice(5)) - 2, 8)).toISOString().slice(0, 7),
    );
    expect((row?.last ?? '') <= now).toBe(true);
    expect(row?.backwards).toBe(0);
  });
});

describe('the demo company once more', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ now: days[0][0], env: { DEMO: '1' } });
    await ensureDemo(app.nest, () => undefined);
  });
  afterAll(() => app.close());

  it('records no field that histories neither tell nor leave out on purpose', async () => {
    const acts = await app.sql<{ before: RecordedObject | null; after: RecordedObject | null }>(
      `SELECT before, after FROM audit_row WHERE noun <> 'demo'`,
    );
    const things = acts.flatMap(({ before, after }) => [
      before,
      after,
      ...objectsIn(before?.['sessions']),
      ...objectsIn(after?.['sessions']),
    ]);
    const fields = new Set(things.flatMap((thing) => [...flat(thing).keys()]));
    expect([...fields].filter((field) => !(field in fieldWords) && !untoldFields.has(field))).toEqual(['marks']);
  });

  it('is the same company every time', async () => expect(await whoTeachesWhen(app)).toEqual(firstTime));

  it('stays what it is when the newest rooms are taken down, and comes back to the row when they are up again', async () => {
    const { url } = app.database;
    const tables = await TableCopies.of(url);
    const before = await tables.checksums();
    expect(Object.keys(before).length).toBeGreaterThan(20);
    await tables.keep();
    for (let left = migrations.length - 1; left >= 0; left -= 1) {
      await migrateDown(url, 1);
      expect(await tables.changed()).toEqual([]);
    }
    expect(await tables.checksums()).toEqual({});
    await migrateUp(url);
    await tables.putBack();
    expect(await tables.checksums()).toEqual(before);
    await tables.close();
  });
});

function whoTeachesWhen(app: TestApp): Promise<object[]> {
  return app.sql(
    `SELECT employee.staff_number, employee.name, team.name AS team, session.on_date, session.starts_locally
     FROM employee LEFT JOIN team ON team.id = employee.team_id
     LEFT JOIN session_instructor teaching ON teaching.employee_id = employee.id
     LEFT JOIN session ON session.id = teaching.session_id
     ORDER BY 1, 4, 5`,
  );
}
