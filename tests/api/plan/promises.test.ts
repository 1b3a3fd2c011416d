import { promiseEndpoints, type PromiseRow } from '@fortnight/shared/plan/promises.contract';
import { planEndpoints } from '@fortnight/shared/plan/plan.contract';
import { templateEndpoints } from '@fortnight/shared/template/template.contract';
import { boardOf, draft, startPlanWorld, type PlanWorld } from './plan-world';

let world: PlanWorld;
beforeAll(async () => {
  world = await startPlanWorld();
});
afterAll(() => world.app.close());

const months = { fromMonth: '2026-12', untilMonth: '2027-01' };
const read = () =>
  world.li.client.call(promiseEndpoints.readPromises, { params: { siteId: world.site.id }, query: months });
const rowOf = (rows: readonly PromiseRow[], code: string, teamId: string | null) =>
  rows.find((row) => row.programmeCode === code && row.teamId === teamId);

describe('the promises of a site', () => {
  it('are open before anything is planned, for each team and for all where they train together', async () => {
    const { rows, byHireDate, plans } = await read();
    expect(rowOf(rows, 'P2b', world.desk.id)?.windows.length).toBeGreaterThanOrEqual(4);
    expect(rowOf(rows, 'P4', null)?.windows).toMatchObject([
      { fromOn: '2026-10-01', untilOn: '2026-12-31', placed: 0 },
    ]);
    expect(rows.flatMap(({ windows }) => windows).every(({ state }) => state !== 'kept')).toBe(true);
    expect(byHireDate).toMatchObject([{ programmeCode: 'P1' }]);
    expect(plans).toEqual([]);
  });

  it('stand as the board says, which names the days left for what a removed sitting leaves missing', async () => {
    const plan = await draft(world.li.client, world.site.id, '2026-12', 'templates');
    const before = await boardOf(world.li.client, plan.id);
    const session = before.sessions.find(
      ({ programmeCode, teams, on }) => programmeCode === 'P2b' && teams[0]?.id === world.desk.id && on > '2026-12-08',
    );
    if (!session) throw new Error('no session');
    const board = await world.li.client.call(planEndpoints.removeSession, {
      params: { planId: plan.id, sessionId: session.id },
      version: session.version,
    });
    const need = board.needs.find(({ programmeCode, teamId }) => programmeCode === 'P2b' && teamId === world.desk.id);
    const window = need?.windows.find(({ fromOn, untilOn }) => fromOn <= session.on && session.on <= untilOn);
    expect(window?.missing).toBeGreaterThan(0);
    expect(window?.candidates).toContain(session.on);
    const { rows, plans } = await read();
    const ending = rowOf(rows, 'P2b', world.desk.id)?.windows.filter(({ untilOn }) => untilOn < '2027-01-01') ?? [];
    // The site was founded in November: the fortnight across the month's edge began before it could plan.
    expect(ending[0]).toMatchObject({ fromOn: '2026-11-23', untilOn: '2026-12-06', state: 'not-asked' });
    expect(ending.slice(1)).toEqual(need?.windows);
    expect(plans).toMatchObject([{ planId: plan.id, month: '2026-12', isApproved: false }]);
    const gap = board.gaps.find(({ code, teamId }) => code === 'promise-not-met' && teamId === world.desk.id);
    expect(String(gap?.params['days'])).toContain(session.on);
  });

  it('can be had as a sheet, for at most a year', async () => {
    const sent = { params: { siteId: world.site.id }, query: months };
    const sheet = await world.li.client.send(promiseEndpoints.exportPromises, sent);
    expect(sheet.status).toBe(200);
    expect(sheet.headers['content-disposition']).toContain('.xlsx');
    const long = { ...sent, query: { fromMonth: '2026-01', untilMonth: '2027-01' } };
    const refused = await world.li.client.refused(promiseEndpoints.readPromises, long);
    expect(refused.errors).toMatchObject([{ pointer: '/untilMonth', code: 'too-many-months' }]);
    const backwards = { ...sent, query: { fromMonth: '2026-12', untilMonth: '2026-11' } };
    const other = await world.li.client.refused(promiseEndpoints.readPromises, backwards);
    expect(other.errors).toMatchObject([{ pointer: '/untilMonth', code: 'ends-before-it-begins' }]);
  });
});

describe('a template without rules', () => {
  it('is kept by its promise alone, on the weekdays and at the times that it allows', async () => {
    const templates = await world.li.client.call(templateEndpoints.listTemplates, {
      params: { siteId: world.site.id },
    });
    const skills = templates.find(({ programmeCode }) => programmeCode === 'P2b');
    if (!skills) throw new Error('no template');
    const { id, siteId: _s, programmeCode: _c, tint: _t, promise: _p, version, ...body } = skills;
    const limits = { ...body.limits, weekdays: [2, 3, 4, 5], notBefore: '09:00', notAfter: '12:00', minutes: 60 };
    const params = { templateId: id };
    const edited = await world.li.client.call(templateEndpoints.editTemplate, {
      params,
      body: { ...body, ruleSet: null, limits },
      version,
    });
    expect(edited).toMatchObject({ ruleSet: null, promise: { count: 3, per: 'fortnight', ...limits } });
    const plan = await draft(world.li.client, world.site.id, '2027-03', 'templates');
    const { sessions } = await boardOf(world.li.client, plan.id);
    const own = sessions.filter(({ templateId, teams }) => templateId === id && teams[0]?.id === world.desk.id);
    expect(own.length).toBeGreaterThanOrEqual(6);
    for (const { on, startsLocally } of own) {
      expect([2, 3, 4, 5]).toContain(new Date(`${on}T00:00:00Z`).getUTCDay());
      expect(startsLocally >= '09:00' && startsLocally <= '10:30').toBe(true);
    }
    // Each topic has its turn before the first comes again.
    const first = own.slice(0, body.topicIds.length).flatMap(({ topics }) => topics.map((topic) => topic.id));
    expect(new Set(first)).toEqual(new Set(body.topicIds));
    const { teams } = await world.li.client.call(promiseEndpoints.readRotation, { params });
    const desk = teams.find(({ teamId }) => teamId === world.desk.id);
    expect(desk?.next.length).toBeGreaterThan(3);
    expect(new Set(desk?.turns.map(({ topicId }) => topicId))).toEqual(new Set(body.topicIds));
    expect(desk?.turns.every(({ lastOn }) => lastOn === null)).toBe(true);
  });

  it('names what is wrong with how it keeps its promise', async () => {
    const templates = await world.li.client.call(templateEndpoints.listTemplates, {
      params: { siteId: world.site.id },
    });
    const [first] = templates;
    if (!first) throw new Error('no template');
    const { id, siteId: _s, programmeCode: _c, tint: _t, promise: _p, version, ...body } = first;
    const limits = { ...body.limits, notBefore: '16:00' };
    const refused = await world.li.client.refused(templateEndpoints.editTemplate, {
      params: { templateId: id },
      body: { ...body, limits },
      version,
    });
    expect(refused.errors).toMatchObject([{ pointer: '/startsLocally', code: 'outside-own-window' }]);
  });
});

test('a template out of use is asked for nothing more, and what was due before stays told', async () => {
  const params = { siteId: world.site.id };
  const templates = await world.li.client.call(templateEndpoints.listTemplates, { params });
  const weekly = templates.find(({ programmeCode }) => programmeCode === 'P2a');
  if (!weekly) throw new Error('no template');
  const november = async () => {
    const query = { fromMonth: '2026-11', untilMonth: '2026-11' };
    const { rows } = await world.li.client.call(promiseEndpoints.readPromises, { params, query });
    const row = rows.find(({ templateId, teamId }) => templateId === weekly.id && teamId === world.desk.id);
    return { isActive: row?.isActive, ends: row?.windows.map(({ untilOn }) => untilOn) };
  };
  const write = (isActive: boolean, version: number) => {
    const { id: _i, siteId: _s, programmeCode: _c, tint: _t, promise: _p, version: _v, ...body } = weekly;
    const sent = { params: { templateId: weekly.id }, body: { ...body, isActive }, version };
    return world.li.client.call(templateEndpoints.editTemplate, sent);
  };
  const all = ['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22', '2026-11-29'];
  expect(await november()).toEqual({ isActive: true, ends: all });
  const left = await write(false, weekly.version);
  expect(await november()).toEqual({ isActive: false, ends: all.slice(0, 3) });
  world.app.clock.advance({ hours: 24 * 4 });
  await write(true, left.version);
  expect(await november()).toEqual({ isActive: true, ends: [...all.slice(0, 3), '2026-11-29'] });
});
