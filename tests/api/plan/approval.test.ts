import { employeeBodyOf } from '@fortnight/shared/person/employee-body';
import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { planEndpoints, type PlanView } from '@fortnight/shared/plan/plan.contract';
import { UnitOfWork } from '../../../server/src/platform/unit-of-work';
import { SessionRecordRepository } from '../../../server/src/session/session-record.repository';
import type { TestClient } from '../../support/test-client';
import {
  add,
  alsoAt,
  approve,
  boardOf,
  draft,
  otherSessionBody,
  sessionBody,
  startPlanWorld,
  type PlanWorld,
} from './plan-world';

const months = [
  '2026-12',
  '2027-01',
  '2027-02',
  '2027-03',
  '2027-04',
  '2027-05',
  '2027-06',
  '2027-07',
  '2027-08',
  '2027-09',
];

describe('the way of a plan to approval', () => {
  let world: PlanWorld;
  let planId: string;
  let month: string;
  beforeAll(async () => {
    world = await startPlanWorld();
  });
  afterAll(() => world.app.close());
  beforeEach(async () => {
    month = months.shift() ?? '2028-01';
    planId = (await draft(world.li.client, world.site.id, month)).id;
  });

  const on = (day: number): string => `${month}-${String(day).padStart(2, '0')}`;
  const submit = async (client: TestClient, id = planId): Promise<PlanView> => {
    const { plan } = await boardOf(client, id);
    return client.call(planEndpoints.submitPlan, { params: { planId: id }, version: plan.version });
  };
  const decide = (version: number, id = planId) => ({ params: { planId: id }, version });

  it('goes through submit, return with a reason, submit again and approval', async () => {
    await add(world.li.client, planId, await sessionBody(world, { on: on(2) }));
    const submitted = await submit(world.li.client);
    expect(submitted).toMatchObject({ state: 'submitted', submitted: { name: '李娜', at: '2026-11-20T01:00:00Z' } });
    const reason = '消防课人太多，请分两批。';
    const returned = await world.manager.client.call(planEndpoints.returnPlan, {
      ...decide(submitted.version),
      body: { reason },
    });
    expect(returned).toMatchObject({ state: 'returned', returnReason: reason, decided: { name: '张建国' } });
    await add(world.li.client, planId, await sessionBody(world, { on: on(3) }));
    const again = await submit(world.li.client);
    expect(again).toMatchObject({ state: 'submitted', returnReason: null, decided: null });
    const approved = await world.manager.client.call(planEndpoints.approvePlan, decide(again.version));
    expect(approved).toMatchObject({ state: 'approved', decided: { name: '张建国' }, workingDaysLeft: 0 });
    const events = await world.app.sql<{ name: string; payload: { planId: string; sessionIds?: string[] } }>(
      'SELECT name, payload FROM domain_event ORDER BY id',
    );
    const mine = events.filter(({ payload }) => payload.planId === planId);
    expect(mine.map(({ name }) => name)).toEqual(['plan-approved']);
    expect(mine[0]?.payload.sessionIds).toHaveLength(2);
    const edit = { params: { planId }, body: await sessionBody(world, { on: on(5) }) };
    expect((await world.li.client.refused(planEndpoints.addSession, edit)).code).toBe('plan-not-editable');
  });

  it('freezes who takes part: the team of that moment without those who teach', async () => {
    const { id } = await add(
      world.li.client,
      planId,
      await sessionBody(world, { on: on(2), instructorIds: [world.li.employee.id] }),
    );
    await approve(world.li.client, world.manager.client, planId);
    const people = await world.app.sql('SELECT employee_id FROM session_participant WHERE session_id = $1', [id]);
    expect(people).toHaveLength(5);
    const [session] = (await boardOf(world.manager.client, planId)).sessions;
    expect(session).toMatchObject({ state: 'binding', expected: 5 });
    const params = { employeeId: world.trainee.employee.id };
    const read = await world.company.administrator.call(personEndpoints.readEmployee, { params });
    const { version } = read;
    const body = employeeBodyOf(read);
    const moved = { ...body, teamId: world.lobby.id };
    await world.company.administrator.call(personEndpoints.editEmployee, { params, body: moved, version });
    expect((await boardOf(world.manager.client, planId)).sessions[0]).toMatchObject({ expected: 5 });
    const back = { params, body, version: version + 1 };
    await world.company.administrator.call(personEndpoints.editEmployee, back);
  });

  it('lets nobody decide about what they submitted, also not with both roles', async () => {
    await alsoAt(world.company.administrator, world.li, world.site.id, 'manager');
    await add(world.li.client, planId, await sessionBody(world, { on: on(2) }));
    const { version } = await submit(world.li.client);
    const own = await world.li.client.refused(planEndpoints.approvePlan, decide(version));
    expect(own).toMatchObject({ status: 403, code: 'author-may-not-approve' });
    const body = { reason: '自己退回' };
    const back = await world.li.client.refused(planEndpoints.returnPlan, { ...decide(version), body });
    expect(back.code).toBe('author-may-not-approve');
    expect((await world.wang.client.refused(planEndpoints.approvePlan, decide(version))).code).toBe('right-missing');
    expect((await world.otherManager.client.refused(planEndpoints.approvePlan, decide(version))).status).toBe(404);
    const stale = await world.manager.client.refused(planEndpoints.approvePlan, decide(version - 1));
    expect(stale.code).toBe('stale-version');
    await world.manager.client.call(planEndpoints.approvePlan, decide(version));
  });

  it('asks for a session, an instructor each and no conflict before submitting', async () => {
    const attempt = async (): Promise<string> => {
      const { plan } = await boardOf(world.li.client, planId);
      return (await world.li.client.refused(planEndpoints.submitPlan, decide(plan.version))).code;
    };
    expect(await attempt()).toBe('plan-is-empty');
    const { id } = await add(world.li.client, planId, await sessionBody(world, { on: on(2), instructorIds: [] }));
    expect(await attempt()).toBe('instructor-not-named');
    const named = { params: { planId, sessionId: id }, body: { instructorIds: [world.wang.employee.id] }, version: 1 };
    const { gaps } = await world.li.client.call(planEndpoints.changeSession, named);
    expect(gaps.every(({ code, blocks }) => code === 'promise-not-met' && !blocks)).toBe(true);
    const submitted = await submit(world.li.client);
    expect((await world.li.client.refused(planEndpoints.submitPlan, decide(submitted.version))).code).toBe(
      'act-not-in-this-state',
    );
    const withdrawn = await world.li.client.call(planEndpoints.withdrawPlan, decide(submitted.version));
    expect(withdrawn).toMatchObject({ state: 'draft', submitted: null });
    expect((await world.manager.client.refused(planEndpoints.approvePlan, decide(withdrawn.version))).code).toBe(
      'act-not-in-this-state',
    );
  });

  it('refuses a submission of what was edited meanwhile', async () => {
    await add(world.li.client, planId, await sessionBody(world, { on: on(2) }));
    const { plan } = await boardOf(world.li.client, planId);
    await add(world.wang.client, planId, await sessionBody(world, { on: on(3) }));
    expect((await world.li.client.refused(planEndpoints.submitPlan, decide(plan.version))).code).toBe('stale-version');
  });

  it('lets one of two approvals win that share an instructor, and tells the other both names', async () => {
    const other = await draft(world.otherSupervisor.client, world.otherSite.id, month);
    await add(world.li.client, planId, await sessionBody(world, { on: on(2) }));
    await add(
      world.otherSupervisor.client,
      other.id,
      await otherSessionBody(world, { on: on(2), startsLocally: '10:00' }),
    );
    const mine = await submit(world.li.client);
    const theirs = await submit(world.otherSupervisor.client, other.id);
    const outcomes = await Promise.all([
      world.manager.client.send(planEndpoints.approvePlan, decide(mine.version)),
      world.otherManager.client.send(planEndpoints.approvePlan, decide(theirs.version, other.id)),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = outcomes.find(({ status }) => status === 409)?.body as { code: string; detail: string };
    expect(lost.code).toBe('sessions-clash');
    for (const word of ['王芳', '滨江管理处', '江湾管理处', '重叠 30 分钟']) expect(lost.detail).toContain(word);
    const states = await world.app.sql<{ state: string; sessions: string[] }>(
      `SELECT plan.state, array_agg(session.state) AS sessions FROM plan JOIN session USING (branch)
       WHERE plan.month = $1 GROUP BY plan.id ORDER BY plan.state`,
      [month],
    );
    expect(states).toEqual([
      { state: 'approved', sessions: ['binding'] },
      { state: 'submitted', sessions: ['planned'] },
    ]);
  });

  it('names the clash also when only the database saw it, at commit', async () => {
    const other = await draft(world.otherSupervisor.client, world.otherSite.id, month);
    await add(world.li.client, planId, await sessionBody(world, { on: on(2) }));
    await add(world.otherSupervisor.client, other.id, await otherSessionBody(world, { on: on(2) }));
    const { version } = await submit(world.li.client);
    const [plan] = await world.app.sql<{ branch: string }>('SELECT branch FROM plan WHERE id = $1', [other.id]);
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const faster = world.app.get(UnitOfWork).run(null, async (tx) => {
      tx.bookkeeping('stands for an approval that is a moment faster');
      await world.app.get(SessionRecordRepository).bind(tx, plan?.branch ?? '');
      await gate;
    });
    const approving = world.manager.client.send(planEndpoints.approvePlan, decide(version));
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await world.app.sql(waiting)).length === 0);
    letGo();
    await faster;
    expect(await approving).toMatchObject({ status: 409, body: { code: 'sessions-clash' } });
    expect((await boardOf(world.li.client, planId)).plan.state).toBe('submitted');
  });

  it('counts the working days to the deadline that is next', async () => {
    world.app.clock.set('2026-11-23T01:00:00Z');
    const plan = await draft(world.li.client, world.site.id, '2026-12');
    expect(plan.submitByOn).toBe('2026-11-25');
    const { plan: read } = await boardOf(world.li.client, planId);
    expect(read.workingDaysLeft).toBeGreaterThan(50);
    world.app.clock.set('2026-11-20T01:00:00Z');
  });
});
