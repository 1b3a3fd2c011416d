import { seriesEndpoints } from '@fortnight/shared/plan/series.contract';
import { calendarEndpoints } from '@fortnight/shared/site/calendar.contract';
import { boardOf, draft, startPlanWorld, type PlanWorld } from './plan-world';

describe('dates that drafting leaves out', () => {
  let world: PlanWorld;
  let planId: string;
  beforeAll(async () => {
    world = await startPlanWorld();
    const params = { siteId: world.site.id };
    const body = {
      act: 'mark',
      fromOn: '2026-12-08',
      untilOn: '2026-12-08',
      kind: 'company-off',
      name: '厂休',
    } as const;
    await world.company.administrator.call(calendarEndpoints.changeCalendar, { params, body });
    await world.app.sql(`UPDATE template SET on_day_off = 'skip' WHERE site_id = $1`, [world.site.id]);
    planId = (await draft(world.li.client, world.site.id, '2026-12', 'templates')).id;
  });
  afterAll(() => world.app.close());

  it('are among the skipped ones, with the reason, and come back as they would have been', async () => {
    const { skipped = [], sessions } = await boardOf(world.li.client, planId);
    const left = skipped.find(({ on, teams }) => on === '2026-12-08' && teams[0]?.id === world.desk.id);
    expect(left).toMatchObject({ why: 'day-off', planId, personName: '李娜' });
    expect(sessions.some(({ id }) => id === left?.sessionId)).toBe(false);
    const params = { planId, sessionId: left?.sessionId ?? '' };
    const back = await world.li.client.call(seriesEndpoints.bringBack, { params });
    expect(back.sessions.find(({ id }) => id === left?.sessionId)).toMatchObject({
      ...{ on: '2026-12-08', templateId: left?.templateId, topics: left?.topics },
      instructors: [expect.anything()],
    });
    expect(back.skipped?.some(({ sessionId }) => sessionId === left?.sessionId)).toBe(false);
  });

  it('are none of a draft that begins empty', async () => {
    const { id } = await draft(world.li.client, world.site.id, '2027-01');
    expect((await boardOf(world.li.client, id)).skipped).toEqual([]);
  });
});
