import { planEndpoints } from '@fortnight/shared/plan/plan.contract';
import { toInstant } from '@fortnight/shared/time/zone';
import { boardOf, draft, startPlanWorld, type PlanWorld } from './plan-world';

describe('drafting a month', () => {
  let world: PlanWorld;
  beforeAll(async () => {
    world = await startPlanWorld();
  });
  afterAll(() => world.app.close());

  it('fills the month from the templates, without a conflict and within its dates', async () => {
    const plan = await draft(world.li.client, world.site.id, '2026-12', 'templates');
    expect(plan).toMatchObject({
      state: 'draft',
      month: '2026-12',
      submitByOn: '2026-11-25',
      decideByOn: '2026-11-30',
    });
    const board = await boardOf(world.li.client, plan.id);
    expect(board.sessions.length).toBe(plan.sessionCount);
    expect(board.sessions.length).toBeGreaterThan(15);
    expect(board.conflicts).toEqual([]);
    for (const session of board.sessions) {
      expect(session.on.slice(0, 7)).toBe('2026-12');
      expect(session.startsAt).toBe(toInstant(session.on, session.startsLocally, 'Asia/Shanghai'));
      expect(session.state).toBe('planned');
      expect(session.topics.length).toBeGreaterThan(0);
    }
    expect(board.needs.length).toBeGreaterThan(4);
    for (const need of board.needs) expect(need.placed).toBeLessThanOrEqual(need.needed);
  });

  it('gives the same plan when asked again, and leaves its sessions alone', async () => {
    const first = await draft(world.li.client, world.site.id, '2026-12', 'templates');
    const again = await draft(world.wang.client, world.site.id, '2026-12', 'empty');
    expect(again).toEqual(first);
  });

  it('gives one plan to two who draft at once, whole', async () => {
    const both = await Promise.all([
      draft(world.li.client, world.site.id, '2027-01', 'templates'),
      draft(world.wang.client, world.site.id, '2027-01', 'templates'),
    ]);
    expect(both[0]).toEqual(both[1]);
    const rows = await world.app.sql('SELECT id FROM plan WHERE site_id = $1 AND month = $2', [
      world.site.id,
      '2027-01',
    ]);
    expect(rows).toHaveLength(1);
    expect((await boardOf(world.li.client, both[0].id)).sessions).toHaveLength(both[0].sessionCount);
  });

  it('counts what the month before holds of a period that ends in this one', async () => {
    const board = async (month: string): Promise<string[]> => {
      const plan = await draft(world.li.client, world.site.id, month, 'templates');
      const { sessions } = await boardOf(world.li.client, plan.id);
      return sessions
        .filter(({ programmeCode, teams }) => programmeCode === 'P2b' && teams.some(({ id }) => id === world.desk.id))
        .map(({ on }) => on);
    };
    const dates = [...(await board('2026-12')), ...(await board('2027-01'))];
    const { anchorMonday } = world.site;
    const fortnight = (on: string): number =>
      Math.floor((Date.parse(on) - Date.parse(anchorMonday)) / (14 * 86_400_000));
    for (const on of dates) {
      const together = dates.filter((other) => fortnight(other) === fortnight(on));
      expect(together.length).toBeLessThanOrEqual(3);
      expect(new Set(together).size).toBe(together.length);
    }
  });

  it('has one row for undo and one in the audit for the whole draft', async () => {
    const edits = await world.app.sql(
      `SELECT command FROM plan_edit JOIN plan ON plan.id = plan_id WHERE month = '2027-01'`,
    );
    expect(edits).toEqual([{ command: 'draft' }]);
    const audits = await world.app.sql(`SELECT after FROM audit_row WHERE action = 'plan-drafted' ORDER BY id`);
    expect(audits).toHaveLength(2);
  });

  it('refuses a month that is none or far away, and a site that is not mine', async () => {
    const params = { siteId: world.site.id };
    const wrong = { params, body: { month: '2026-13', from: 'empty' } };
    expect((await world.li.client.refused(planEndpoints.draftPlan, wrong)).code).toBe('invalid-request');
    const far = { params, body: { month: '2029-01', from: 'templates' } };
    expect(await world.li.client.refused(planEndpoints.draftPlan, far)).toMatchObject({
      status: 422,
      code: 'month-beyond-calendar',
      params: { from: 2024, until: 2028 },
    });
    const foreign = { params, body: { month: '2027-02', from: 'templates' } };
    const refused = await world.otherSupervisor.client.refused(planEndpoints.draftPlan, foreign);
    expect(refused).toMatchObject({ status: 404, code: 'not-found' });
    expect(await world.app.sql(`SELECT id FROM plan WHERE month = '2027-02'`)).toEqual([]);
  });

  it('shows plans only to those who may see them', async () => {
    const plan = await draft(world.li.client, world.site.id);
    const params = { planId: plan.id };
    expect((await world.otherManager.client.refused(planEndpoints.readBoard, { params })).status).toBe(404);
    expect((await world.trainee.client.refused(planEndpoints.readBoard, { params })).code).toBe('right-missing');
    expect((await boardOf(world.manager.client, plan.id)).plan.id).toBe(plan.id);
    const unknown = { params: { planId: '00000000-0000-4000-8000-000000000000' } };
    expect((await world.li.client.refused(planEndpoints.readBoard, unknown)).status).toBe(404);
  });
});
