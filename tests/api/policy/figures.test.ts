import { attendanceEndpoints } from '@fortnight/shared/attendance/attendance.contract';
import { planEndpoints } from '@fortnight/shared/plan/plan.contract';
import { policyEndpoints } from '@fortnight/shared/policy/policy.contract';
import type { PolicyKey } from '@fortnight/shared/policy/policy.data';
import { sessionEndpoints } from '@fortnight/shared/session/session.contract';
import { startInviteWorld, type InviteWorld } from '../../support/invite-world';
import type { TestClient } from '../../support/test-client';

let world: InviteWorld;
let administrator: TestClient;
let supervisor: TestClient;
let planId: string;

beforeAll(async () => {
  world = await startInviteWorld({ modules: undefined, now: '2026-12-08T01:10:00Z' });
  const { app, company } = world;
  administrator = await app.as(company.administrator);
  supervisor = await app.as(company.supervisor);
  const body = { month: '2027-01', from: 'empty' as const };
  ({ id: planId } = await supervisor.call(planEndpoints.draftPlan, { params: { siteId: company.riverside }, body }));
});
afterAll(() => world.app.close());

const change = (key: PolicyKey, value: number | string, effectiveOn: string, reason = '总部统一要求') => ({
  params: { key },
  body: { siteIds: [world.company.riverside], value, effectiveOn, reason },
});
const figure = async (key: PolicyKey) => {
  const { figures } = await supervisor.call(policyEndpoints.readFigures, {
    params: { siteId: world.company.riverside },
  });
  return figures.find((each) => each.key === key);
};

describe('figures of the regulation', () => {
  it('are the defaults until somebody changes them, with a history from then on', async () => {
    expect(await figure('points-absent')).toEqual({ key: 'points-absent', value: -2, history: [] });
    await administrator.call(policyEndpoints.changeFigure, change('points-absent', -3, '2026-12-20', '先试三分'));
    await administrator.call(policyEndpoints.changeFigure, change('points-absent', -4, '2027-02-01'));
    expect(await figure('points-absent')).toMatchObject({
      value: -2,
      history: [
        { value: -3, effectiveOn: '2026-12-20', reason: '先试三分', by: world.company.administrator.name },
        { value: -4, effectiveOn: '2027-02-01' },
      ],
    });
    world.app.clock.set('2026-12-20T01:00:00Z');
    expect(await figure('points-absent')).toMatchObject({ value: -3 });
    world.app.clock.set('2026-12-08T01:10:00Z');
  });

  it('say whom a deadline touches before it changes, and open plans follow', async () => {
    const { key, body } = { key: 'plan-submit-day' as const, body: change('plan-submit-day', 22, '2027-01-01').body };
    const { reason: _, ...asked } = body;
    const preview = await administrator.call(policyEndpoints.previewFigure, { params: { key }, body: asked });
    expect(preview).toMatchObject({
      sites: 1,
      sessions: 0,
      plans: [{ planId, month: '2027-01', beforeOn: '2026-12-25', afterOn: '2026-12-22', workingDaysLeft: 10 }],
    });
    expect(preview.people).toBeGreaterThan(0);
    await administrator.call(policyEndpoints.changeFigure, { params: { key }, body });
    const plans = await supervisor.call(planEndpoints.listPlans, { params: { siteId: world.company.riverside } });
    expect(plans.find(({ id }) => id === planId)?.submitByOn).toBe('2026-12-22');
    const later = { ...asked, effectiveOn: '2027-02-01', value: 20 };
    const none = await administrator.call(policyEndpoints.previewFigure, { params: { key }, body: later });
    expect(none.plans).toEqual([]);
  });

  it('leave an approved plan what it was approved by', async () => {
    await world.app.sql(
      `UPDATE plan SET state = 'approved', submitted_by = $2, submitted_at = $3, decided_by = $2, decided_at = $3
        WHERE id = $1`,
      [planId, world.company.manager.employeeId, '2026-12-01T00:00:00Z'],
    );
    const plans = await supervisor.call(planEndpoints.listPlans, { params: { siteId: world.company.riverside } });
    expect(plans.find(({ id }) => id === planId)?.submitByOn).toBe('2026-12-25');
  });

  it('open the roll call by the figure of the session’s own day', async () => {
    const { company } = world;
    const sessionId = await company.addSession({ on: '2026-12-10' });
    const key = 'check-in-opens-minutes';
    const asked = { siteIds: [company.riverside], value: 45, effectiveOn: '2026-12-10' };
    const preview = await administrator.call(policyEndpoints.previewFigure, { params: { key }, body: asked });
    expect(preview.sessions).toBe(1);
    const opens = async () =>
      (await supervisor.call(attendanceEndpoints.readSheet, { params: { sessionId } })).opensMinutesBefore;
    expect(await opens()).toBe(20);
    await administrator.call(policyEndpoints.changeFigure, change(key, 45, '2026-12-10'));
    expect(await opens()).toBe(45);
  });

  it('count class hours by the figure of the session’s own day', async () => {
    const { company } = world;
    const [before, after] = [
      await company.addSession({ on: '2026-12-16' }),
      await company.addSession({ on: '2026-12-17' }),
    ];
    await administrator.call(policyEndpoints.changeFigure, change('class-hour-minutes', 45, '2026-12-17'));
    const minutesOf = async (sessionId: string) =>
      (await supervisor.call(sessionEndpoints.readSession, { params: { sessionId } })).classHourMinutes;
    expect([await minutesOf(before), await minutesOf(after)]).toEqual([60, 45]);
  });

  it('are refused backwards, out of range, past their partner, unreasoned, unknown, and at foreign sites', async () => {
    const refusal = async (sent: ReturnType<typeof change>) => {
      const { code, errors } = await administrator.refused(policyEndpoints.changeFigure, sent);
      return errors?.[0] ? `${errors[0].pointer} ${errors[0].code}` : code;
    };
    expect(await refusal(change('points-absent', -1, '2026-12-07'))).toBe('figure-reaches-back');
    expect(await refusal(change('plan-submit-day', 32, '2027-03-01'))).toBe('/value too-big');
    expect(await refusal(change('plan-submit-day', 'soon', '2027-03-01'))).toBe('/value wrong-type');
    expect(await refusal(change('drill-period', 'decade', '2027-03-01'))).toBe('/value not-a-choice');
    expect(await refusal(change('plan-decide-day', 5, '2027-03-01'))).toBe('figures-cross');
    expect(await refusal(change('points-absent', -1, '2027-03-01', ' '))).toBe('/reason missing');
    expect(await refusal(change('no-such-figure' as PolicyKey, 1, '2027-03-01'))).toContain('/key');
    const foreign = { ...change('points-absent', -1, '2027-03-01'), key: 'k' };
    foreign.body.siteIds = [...foreign.body.siteIds, '00000000-0000-4000-8000-000000000000'];
    expect((await administrator.refused(policyEndpoints.changeFigure, foreign)).status).toBe(404);
  });

  it('are on record, and never edited', async () => {
    const rows = await world.app.sql<{ action: string }>(
      `SELECT action FROM audit_row WHERE action = 'figure-changed' AND after->>'reason' = '先试三分'`,
    );
    expect(rows).toHaveLength(1);
    await expect(world.app.sql('UPDATE policy_figure SET reason = $1', ['x'])).rejects.toThrow('append-only');
    await expect(world.app.sql('DELETE FROM policy_figure')).rejects.toThrow('append-only');
  });
});
