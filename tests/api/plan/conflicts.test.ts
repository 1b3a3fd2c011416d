import { leaveEndpoints } from '@fortnight/shared/person/leave.contract';
import { conflictEndpoints } from '@fortnight/shared/plan/conflict-acts.contract';
import { planEndpoints, type PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { add, boardOf, draft, sessionBody, startPlanWorld, type PlanWorld } from './plan-world';

describe('soft conflicts and their reasons', () => {
  let world: PlanWorld;
  let planId: string;
  const months = ['2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06', '2027-07'];
  let month: string;
  /** The first Saturday of the month. */
  const saturday = () => {
    const first = new Date(`${month}-01T00:00:00Z`).getUTCDay();
    return `${month}-${String(1 + ((6 - first + 7) % 7)).padStart(2, '0')}`;
  };

  beforeAll(async () => {
    world = await startPlanWorld();
  });
  afterAll(() => world.app.close());
  beforeEach(async () => {
    month = months.shift() ?? '2027-12';
    planId = (await draft(world.li.client, world.site.id, month)).id;
  });

  const onSaturday = async (reason?: string) => {
    const { reason: _, ...body } = await sessionBody(world, { on: saturday(), roomId: null });
    return add(world.li.client, planId, reason === undefined ? body : { ...body, reason });
  };
  const dayOff = (sessionId: string) => ({ sessionId, code: 'day-off' as const, subjectId: world.site.id });
  const explain = (conflicts: ReturnType<typeof dayOff>[], reason = '周末客少') =>
    world.li.client.call(conflictEndpoints.explainConflicts, { params: { planId }, body: { conflicts, reason } });
  const reasonsOf = ({ conflicts }: PlanBoard) => conflicts.map(({ code, reason }) => [code, reason?.text ?? null]);
  const submit = async () => {
    const { plan } = await boardOf(world.li.client, planId);
    return { params: { planId }, version: plan.version };
  };

  it('are let through, and asked about before submitting; the reason is seen with its author', async () => {
    const { id, board } = await onSaturday();
    expect(reasonsOf(board)).toEqual([['day-off', null]]);
    expect(board.gaps.filter(({ blocks }) => blocks)).toMatchObject([
      { code: 'conflict', conflict: 'day-off', sessionId: id, subjectId: world.site.id, reason: null },
    ]);
    expect(await world.li.client.refused(planEndpoints.submitPlan, await submit())).toMatchObject({
      code: 'plan-lacks-reasons',
      params: { count: 1 },
    });
    const after = await explain([dayOff(id)]);
    expect(after.conflicts).toMatchObject([{ reason: { text: '周末客少', by: '李娜' } }]);
    expect(after.gaps.filter(({ blocks }) => blocks)).toEqual([]);
    await world.li.client.call(planEndpoints.submitPlan, await submit());
    const seen = await boardOf(world.manager.client, planId);
    expect(seen.gaps).toContainEqual(
      expect.objectContaining({ conflict: 'day-off', reason: '周末客少', blocks: false }),
    );
  });

  it('can be explained in the act that brings them', async () => {
    const { board } = await onSaturday('只有这天有场地');
    expect(reasonsOf(board)).toEqual([['day-off', '只有这天有场地']]);
  });

  it('lose their reason when the session moves, and undo gives both back', async () => {
    const { id } = await onSaturday('只有这天有场地');
    const { version } = (await boardOf(world.li.client, planId)).sessions[0] ?? { version: 0 };
    const change = { params: { planId, sessionId: id }, body: { startsLocally: '15:00' }, version };
    const moved = await world.li.client.call(planEndpoints.changeSession, change);
    expect(reasonsOf(moved)).toEqual([['day-off', null]]);
    const back = await world.li.client.call(planEndpoints.undo, { params: { planId } });
    expect(reasonsOf(back)).toEqual([['day-off', '只有这天有场地']]);
  });

  it('keep their reason while only the room changes, and when the session is taken out and put back', async () => {
    const { id, version } = await onSaturday('只有这天有场地');
    const params = { planId, sessionId: id };
    const body = { roomId: world.rooms[0]?.id ?? null };
    const changed = await world.li.client.call(planEndpoints.changeSession, { params, body, version });
    expect(reasonsOf(changed)).toEqual([['day-off', '只有这天有场地']]);
    await world.li.client.call(planEndpoints.removeSession, { params, version: version + 1 });
    const back = await world.li.client.call(planEndpoints.undo, { params: { planId } });
    expect(reasonsOf(back)).toEqual([['day-off', '只有这天有场地']]);
  });

  it('take a reason back as any other act, which is on record', async () => {
    const { id } = await onSaturday();
    const explained = await explain([dayOff(id)]);
    expect(explained.undoable).toMatchObject({ command: 'explain' });
    const undone = await world.li.client.call(planEndpoints.undo, { params: { planId } });
    expect(reasonsOf(undone)).toEqual([['day-off', null]]);
  });

  it('refuse a reason for what does not stand, and for a plan of somebody else', async () => {
    const { id } = await onSaturday();
    const send = {
      params: { planId },
      body: { conflicts: [{ ...dayOff(id), code: 'rest-day' as const }], reason: '无' },
    };
    expect((await world.li.client.refused(conflictEndpoints.explainConflicts, send)).code).toBe('nothing-to-explain');
    const own = { params: { planId }, body: { conflicts: [dayOff(id)], reason: '无' } };
    expect((await world.otherSupervisor.client.refused(conflictEndpoints.explainConflicts, own)).status).toBe(404);
    expect(
      (await world.manager.client.refused(conflictEndpoints.readConflictGround, { params: { planId } })).status,
    ).toBe(403);
  });

  it('tell a page what it needs to judge a move by itself', async () => {
    await onSaturday();
    const ground = await world.li.client.call(conflictEndpoints.readConflictGround, { params: { planId } });
    expect(ground.roster.people.length).toBeGreaterThan(5);
    expect(ground.dated).toEqual([]);
    expect(ground.supervisorIds).toEqual(expect.arrayContaining([world.wang.employee.id, world.li.employee.id]));
  });
});

describe('hard conflicts of people and places', () => {
  let world: PlanWorld;
  let planId: string;
  beforeAll(async () => {
    world = await startPlanWorld();
    planId = (await draft(world.li.client, world.site.id, '2026-12')).id;
  });
  afterAll(() => world.app.close());

  const refused = async (given: Parameters<typeof sessionBody>[1]) => {
    const body = await sessionBody(world, given);
    return world.li.client.refused(planEndpoints.addSession, { params: { planId }, body });
  };

  it('refuse a session outside the hours of the site, and one that its room cannot seat', async () => {
    expect(await refused({ startsLocally: '21:00' })).toMatchObject({ code: 'outside-hours' });
    const small = await world.app.sql('UPDATE room SET seats = 3 WHERE id = $1 RETURNING id', [world.rooms[1]?.id]);
    expect(small).toHaveLength(1);
    expect(await refused({ roomId: world.rooms[1]?.id ?? null })).toMatchObject({
      code: 'room-too-small',
      params: { seats: 3, people: 5 },
    });
  });

  it('refuse an instructor on approved leave, and say until when', async () => {
    const employeeId = world.li.employee.id;
    const body = {
      ...{
        kind: 'annual' as const,
        fromOn: '2026-12-14',
        startsLocally: null,
        untilOn: '2026-12-15',
        endsLocally: null,
      },
      reason: null,
    };
    await world.wang.client.call(leaveEndpoints.recordLeave, { params: { employeeId }, body });
    expect(await refused({ on: '2026-12-15', instructorIds: [employeeId] })).toMatchObject({
      code: 'instructor-on-leave',
      params: { subject: '李娜', on: '2026-12-14', untilOn: '2026-12-15', until: '24:00' },
    });
    const { board } = await add(
      world.li.client,
      planId,
      await sessionBody(world, { on: '2026-12-16', instructorIds: [employeeId] }),
    );
    expect(board.conflicts).toEqual([]);
  });
});
