import { planEndpoints, type PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { SwapPart } from '@fortnight/shared/plan/swap.contract';
import { add, boardOf, draft, sessionBody, startPlanWorld, type PlanWorld } from './plan-world';

const months = ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05'];

describe('swapping two sessions', () => {
  let world: PlanWorld;
  let planId: string;
  let month: string;
  let one: string;
  let other: string;
  beforeAll(async () => {
    world = await startPlanWorld();
  });
  afterAll(() => world.app.close());
  beforeEach(async () => {
    month = months.shift() ?? '2028-01';
    planId = (await draft(world.li.client, world.site.id, month)).id;
    one = (await add(world.li.client, planId, await sessionBody(world, { on: on(7) }))).id;
    const second = {
      on: on(7),
      teamIds: [world.lobby.id],
      roomId: world.rooms[1]?.id ?? null,
      instructorIds: [world.li.employee.id],
    };
    other = (await add(world.li.client, planId, await sessionBody(world, second))).id;
  });

  const on = (day: number): string => `${month}-${String(day).padStart(2, '0')}`;
  const sent = (parts: SwapPart[], version = 1) => ({
    params: { planId },
    body: { one: { sessionId: one, version }, other: { sessionId: other, version: 1 }, parts },
  });
  const swap = (parts: SwapPart[]): Promise<PlanBoard> => world.li.client.call(planEndpoints.swapSessions, sent(parts));
  const told = ({ sessions }: PlanBoard) =>
    [one, other].map((id) => {
      const session = sessions.find((each) => each.id === id);
      return [session?.on, session?.room?.name, session?.instructors.map(({ name }) => name).join()];
    });

  it('exchanges rooms and instructors of two at the same time, which no order of single changes could', async () => {
    const board = await swap(['room', 'instructors']);
    expect(told(board)).toEqual([
      [on(7), '二号培训室', '李娜'],
      [on(7), '一号培训室', '王芳'],
    ]);
    expect([board.conflicts, board.undoable]).toEqual([[], expect.objectContaining({ command: 'swap' })]);
  });

  it('is one act, taken back as one', async () => {
    const before = told(await boardOf(world.li.client, planId));
    await swap(['room', 'instructors']);
    const back = await world.li.client.call(planEndpoints.undo, { params: { planId } });
    expect(told(back)).toEqual(before);
    const acts = await world.app.sql<{ action: string }>(
      'SELECT action FROM audit_row WHERE noun_id = $1 ORDER BY id',
      [planId],
    );
    expect(acts.map(({ action }) => action).slice(-2)).toEqual(['sessions-swapped', 'plan-act-undone']);
  });

  it('exchanges the days, each keeping its length', async () => {
    await world.li.client.call(planEndpoints.changeSession, {
      params: { planId, sessionId: one },
      body: { on: on(9), minutes: 60 },
      version: 1,
    });
    const board = await world.li.client.call(planEndpoints.swapSessions, sent(['time'], 2));
    expect(board.sessions.map(({ id, on: day, minutes }) => [id, day, minutes])).toEqual([
      [one, on(7), 60],
      [other, on(9), 90],
    ]);
  });

  it('is refused as a whole when one of the two would clash, with the clash by name', async () => {
    // On the eighth Li teaches already, so the session that Li would teach there finds no place.
    await add(
      world.li.client,
      planId,
      await sessionBody(world, { on: on(8), roomId: null, instructorIds: [world.li.employee.id] }),
    );
    const there = { on: on(8), roomId: null, teamIds: [world.lobby.id] };
    const third = await add(world.li.client, planId, await sessionBody(world, there));
    const before = told(third.board);
    const refused = await world.li.client.refused(planEndpoints.swapSessions, {
      params: { planId },
      body: { one: { sessionId: other, version: 1 }, other: { sessionId: third.id, version: 1 }, parts: ['time'] },
    });
    expect(refused).toMatchObject({ status: 409, code: 'instructor-busy' });
    expect(refused.detail).toContain('李娜');
    expect(told(await boardOf(world.li.client, planId))).toEqual(before);
  });

  it('is refused when either was changed meanwhile, and neither is', async () => {
    await world.wang.client.call(planEndpoints.changeSession, {
      params: { planId, sessionId: other },
      body: { on: on(10) },
      version: 1,
    });
    const before = told(await boardOf(world.li.client, planId));
    const refused = await world.li.client.refused(planEndpoints.swapSessions, sent(['room']));
    expect(refused).toMatchObject({ status: 412, code: 'stale-version' });
    expect(told(await boardOf(world.li.client, planId))).toEqual(before);
  });

  it('says so when there is nothing to exchange', async () => {
    const same = await world.li.client.refused(planEndpoints.swapSessions, sent(['time']));
    expect(same).toMatchObject({ status: 422, errors: [{ pointer: '/parts', code: 'nothing-to-swap' }] });
    const { body, params } = sent(['room']);
    const itself = await world.li.client.refused(planEndpoints.swapSessions, {
      params,
      body: { ...body, other: body.one },
    });
    expect(itself).toMatchObject({ status: 422, errors: [{ pointer: '/other/sessionId' }] });
  });
});
