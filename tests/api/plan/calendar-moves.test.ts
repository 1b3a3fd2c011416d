import { calendarMoveEndpoints } from '@fortnight/shared/plan/calendar-moves.contract';
import { planEndpoints } from '@fortnight/shared/plan/plan.contract';
import { calendarEndpoints, type CalendarChange } from '@fortnight/shared/site/calendar.contract';
import { add, boardOf, draft, sessionBody, startPlanWorld, type PlanWorld } from './plan-world';

describe('a changed working calendar', () => {
  let world: PlanWorld;
  let planId: string;
  let tuesday: string;
  let clashing: string;
  beforeAll(async () => {
    world = await startPlanWorld();
    planId = (await draft(world.li.client, world.site.id)).id;
    tuesday = (await add(world.li.client, planId, await sessionBody(world, { on: '2026-12-08' }))).id;
    const taught = {
      teamIds: [world.lobby.id],
      roomId: world.rooms[1]?.id ?? null,
      instructorIds: [world.li.employee.id],
    };
    clashing = (await add(world.li.client, planId, await sessionBody(world, { on: '2026-12-10', ...taught }))).id;
  });
  afterAll(() => world.app.close());

  const params = () => ({ siteId: world.site.id });
  const closed = (fromOn: string, untilOn = fromOn): CalendarChange => ({
    act: 'mark',
    fromOn,
    untilOn,
    kind: 'closed',
    name: '盘点',
  });
  const opened: CalendarChange = { act: 'clear', fromOn: '2026-12-08', untilOn: '2026-12-08' };
  const change = (body: CalendarChange) =>
    world.company.administrator.call(calendarEndpoints.changeCalendar, { params: params(), body });
  const proposal = () => world.li.client.call(calendarMoveEndpoints.readCalendarMoves, { params: params() });
  const dates = async () => (await boardOf(world.li.client, planId)).sessions.map(({ id, on }) => [id, on]);
  const slotOf = async (sessionId: string) => {
    const [row] = await world.app.sql<{ on: string | null }>('SELECT slot_on AS "on" FROM session WHERE id = $1', [
      sessionId,
    ]);
    return row?.on;
  };
  const pass = (minutes: number) => world.app.clock.advance({ minutes });

  it('says before it is made which sessions and deadlines it touches, and moves none', async () => {
    const body = closed('2026-12-08', '2026-12-09');
    const touch = await world.company.administrator.call(calendarEndpoints.previewChange, { params: params(), body });
    expect(touch).toMatchObject({ days: 2, drafts: 1, inReview: 0, binding: 0 });
    expect(touch.sessions).toMatchObject([{ on: '2026-12-08', isBinding: false }]);
    const early = { params: params(), body: closed('2026-12-01', '2026-12-02') };
    const assessed = await world.company.administrator.call(calendarEndpoints.previewChange, early);
    expect(assessed.deadlines).toContainEqual(
      expect.objectContaining({ kind: 'assessment', month: '2026-11', beforeOn: '2026-12-07', afterOn: '2026-12-09' }),
    );
    expect(await proposal()).toEqual({ moves: [], drafts: 0, inReview: 0, binding: 0 });
  });

  it('proposes moves, moves them in one act that undo takes back, and proposes them again', async () => {
    pass(1);
    await change(closed('2026-12-08'));
    const { moves, drafts } = await proposal();
    expect(drafts).toBe(1);
    expect(moves).toMatchObject([
      { sessionId: tuesday, cause: 'closed', act: 'move', toOn: '2026-12-07', dayName: '盘点' },
    ]);
    const before = await dates();
    expect(before).toContainEqual([tuesday, '2026-12-08']);
    const asked = moves.map(({ sessionId, version, toOn }) => ({ sessionId, version, toOn }));
    pass(1);
    const board = await world.li.client.call(calendarMoveEndpoints.acceptCalendarMoves, {
      params: { planId },
      body: { moves: asked },
    });
    expect(board.sessions.find(({ id }) => id === tuesday)?.on).toBe('2026-12-07');
    expect(board.undoable).toMatchObject({ command: 'follow-calendar' });
    expect(await slotOf(tuesday)).toBe('2026-12-07');
    expect((await proposal()).moves).toEqual([]);
    await world.li.client.call(planEndpoints.undo, { params: { planId } });
    expect(await dates()).toEqual(before);
    expect(await slotOf(tuesday)).toBeNull();
    expect((await proposal()).moves).toHaveLength(1);
    const stale = { params: { planId }, body: { moves: [{ sessionId: clashing, version: 1, toOn: '2026-12-11' }] } };
    expect((await world.li.client.refused(calendarMoveEndpoints.acceptCalendarMoves, stale)).code).toBe(
      'calendar-move-not-proposed',
    );
  });

  it('leaves what shall stay, until the day turns again', async () => {
    pass(1);
    const keep = (isKept: boolean) =>
      world.li.client.call(calendarMoveEndpoints.keepOnDays, {
        params: params(),
        body: { sessionIds: [tuesday], isKept },
      });
    await Promise.all([keep(true), keep(true), keep(true), keep(true)]);
    await keep(true);
    expect((await proposal()).moves).toEqual([]);
    await keep(false);
    expect((await proposal()).moves).toHaveLength(1);
    const body = { sessionIds: [tuesday], isKept: true };
    const elsewhere = { params: { siteId: world.otherSite.id }, body };
    expect((await world.otherSupervisor.client.refused(calendarMoveEndpoints.keepOnDays, elsewhere)).status).toBe(404);
    expect(
      (await world.trainee.client.refused(calendarMoveEndpoints.readCalendarMoves, { params: params() })).status,
    ).toBe(403);
    expect(
      (await world.otherSupervisor.client.refused(calendarMoveEndpoints.readCalendarMoves, { params: params() }))
        .status,
    ).toBe(404);
  });

  it('stands against submitting and approving a session on a day that closed', async () => {
    const decide = async () => ({ params: { planId }, version: (await boardOf(world.li.client, planId)).plan.version });
    const refused = await world.li.client.refused(planEndpoints.submitPlan, await decide());
    expect(refused).toMatchObject({ code: 'plan-has-conflicts', params: { count: 1 } });
    await change(opened);
    await world.li.client.call(planEndpoints.submitPlan, await decide());
    pass(1);
    await change(closed('2026-12-08'));
    expect(await proposal()).toMatchObject({ drafts: 0, inReview: 1, binding: 0 });
    expect(await world.manager.client.refused(planEndpoints.approvePlan, await decide())).toMatchObject({
      code: 'closed-day',
      params: { subject: world.site.name, on: '2026-12-08', name: '盘点' },
    });
  });

  it('never moves what binds, but names it', async () => {
    await change(opened);
    const { version } = (await boardOf(world.li.client, planId)).plan;
    await world.manager.client.call(planEndpoints.approvePlan, { params: { planId }, version });
    pass(1);
    await change(closed('2026-12-08'));
    const { moves, binding } = await proposal();
    expect(binding).toBe(1);
    expect(moves).toMatchObject([{ sessionId: tuesday, isBinding: true, toOn: '2026-12-07', toStartsLocally: null }]);
    const asked = {
      params: { planId },
      body: { moves: [{ sessionId: tuesday, version: moves[0]?.version ?? 1, toOn: '2026-12-07' }] },
    };
    expect((await world.li.client.refused(calendarMoveEndpoints.acceptCalendarMoves, asked)).code).toBe(
      'plan-not-editable',
    );
  });
});

test('a sitting that a changed calendar dropped is among those to bring back', async () => {
  const world = await startPlanWorld();
  const { client } = world.li;
  const planId = (await draft(client, world.site.id)).id;
  const { id } = await add(client, planId, await sessionBody(world, { on: '2026-12-08' }));
  await world.app.sql(
    `WITH skips AS (
       UPDATE template t SET on_day_off = 'skip' FROM session s
        WHERE s.id = $1 AND t.site_id = s.site_id AND t.programme_id = s.programme_id RETURNING t.id)
     UPDATE session SET template_id = (SELECT id FROM skips LIMIT 1) WHERE id = $1`,
    [id],
  );
  world.app.clock.advance({ minutes: 1 });
  const params = { siteId: world.site.id };
  const body = { act: 'mark', fromOn: '2026-12-08', untilOn: '2026-12-08', kind: 'closed', name: '盘点' } as const;
  await world.company.administrator.call(calendarEndpoints.changeCalendar, { params, body });
  const { moves } = await client.call(calendarMoveEndpoints.readCalendarMoves, { params });
  expect(moves).toMatchObject([{ sessionId: id, act: 'drop', toOn: null }]);
  const asked = moves.map(({ sessionId, version, toOn }) => ({ sessionId, version, toOn }));
  const accept = { params: { planId }, body: { moves: asked } };
  const { skipped } = await client.call(calendarMoveEndpoints.acceptCalendarMoves, accept);
  expect(skipped).toMatchObject([{ sessionId: id, on: '2026-12-08' }]);
  world.app.clock.advance({ minutes: 1 });
  await client.call(planEndpoints.undo, { params: { planId } });
  expect((await boardOf(client, planId)).skipped).toEqual([]);
  // It is back on the day that turned: nobody said that it stays.
  expect((await client.call(calendarMoveEndpoints.readCalendarMoves, { params })).moves).toMatchObject([
    { sessionId: id, act: 'drop' },
  ]);
  await world.app.close();
});

test('a session planned before a day turned and turned back is asked nothing', async () => {
  const world = await startPlanWorld();
  const { client } = world.li;
  const { administrator } = world.company;
  const params = { siteId: world.site.id };
  const planId = (await draft(client, world.site.id)).id;
  const { id } = await add(client, planId, await sessionBody(world, { on: '2026-12-09' }));
  // Its template asks for Tuesdays, and for the day after one that is off: somebody chose this Wednesday.
  await world.app.sql(
    `WITH own AS (
       UPDATE template t SET on_day_off = 'later', by_promise = false, rules = '{FREQ=WEEKLY;BYDAY=TU}'
         FROM session s WHERE s.id = $1 AND t.site_id = s.site_id AND t.programme_id = s.programme_id RETURNING t.id)
     UPDATE session SET template_id = (SELECT id FROM own LIMIT 1) WHERE id = $1`,
    [id],
  );
  world.app.clock.advance({ minutes: 1 });
  const body = { act: 'mark', fromOn: '2026-12-08', untilOn: '2026-12-08', kind: 'closed', name: '盘点' } as const;
  const { changeId } = await administrator.call(calendarEndpoints.changeCalendar, { params, body });
  world.app.clock.advance({ minutes: 1 });
  const taken = { params: { ...params, changeId: changeId ?? '' } };
  await administrator.call(calendarEndpoints.undoCalendarChange, taken);
  expect((await client.call(calendarMoveEndpoints.readCalendarMoves, { params })).moves).toEqual([]);
  await world.app.close();
});
