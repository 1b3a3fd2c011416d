import { planEndpoints, type PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { TestClient } from '../../support/test-client';
import { add, boardOf, draft, sessionBody, startPlanWorld, type PlanWorld } from './plan-world';

const months = ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05'];

describe('undoing', () => {
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
  const undo = (client: TestClient): Promise<PlanBoard> => client.call(planEndpoints.undo, { params: { planId } });
  const refusedUndo = (client: TestClient) => client.refused(planEndpoints.undo, { params: { planId } });
  const move = (client: TestClient, sessionId: string, day: number, version: number): Promise<PlanBoard> =>
    client.call(planEndpoints.changeSession, { params: { planId, sessionId }, body: { on: on(day) }, version });

  it('takes back one act after the other, newest first, and keeps ids', async () => {
    const { id } = await add(world.li.client, planId, await sessionBody(world, { on: on(2) }));
    const { undoable } = await move(world.li.client, id, 3, 1);
    expect(undoable).toMatchObject({ command: 'change' });
    await world.li.client.call(planEndpoints.removeSession, { params: { planId, sessionId: id }, version: 2 });
    const back = await undo(world.li.client);
    expect(back.sessions).toEqual([expect.objectContaining({ id, on: on(3), version: 3 })]);
    expect(back.sessions[0]).toMatchObject({ instructors: [{ name: '王芳' }], teams: [{ name: '前台班' }] });
    expect((await undo(world.li.client)).sessions).toEqual([expect.objectContaining({ id, on: on(2), version: 4 })]);
    const last = await undo(world.li.client);
    expect([last.sessions, last.undoable]).toEqual([[], null]);
    expect((await refusedUndo(world.li.client)).code).toBe('nothing-to-undo');
  });

  it('is mine alone, and refused with the name of whoever edited the same session since', async () => {
    const { id } = await add(world.li.client, planId, await sessionBody(world, { on: on(2) }));
    await move(world.wang.client, id, 3, 1);
    const refused = await refusedUndo(world.li.client);
    expect(refused).toMatchObject({ status: 409, code: 'edited-since', params: { person: '王芳' } });
    expect(refused.detail).toContain('王芳');
    expect((await undo(world.wang.client)).sessions[0]).toMatchObject({ on: on(2) });
    expect((await undo(world.li.client)).sessions).toEqual([]);
  });

  it('does not mind what others did to other sessions', async () => {
    await add(world.li.client, planId, await sessionBody(world, { on: on(2) }));
    const other = await add(world.wang.client, planId, await sessionBody(world, { on: on(3) }));
    expect((await undo(world.li.client)).sessions.map(({ id }) => id)).toEqual([other.id]);
  });

  it('is refused where somebody has taken the place since', async () => {
    const { id } = await add(world.li.client, planId, await sessionBody(world, { on: on(2) }));
    await move(world.li.client, id, 3, 1);
    await add(world.wang.client, planId, await sessionBody(world, { on: on(2) }));
    const refused = await refusedUndo(world.li.client);
    expect(refused).toMatchObject({ code: 'edited-since', params: { person: '王芳' } });
    expect((await boardOf(world.li.client, planId)).sessions.find((session) => session.id === id)?.on).toBe(on(3));
  });

  it('ends at submit', async () => {
    await add(world.li.client, planId, await sessionBody(world, { on: on(2) }));
    const { plan } = await boardOf(world.li.client, planId);
    const submitted = await world.li.client.call(planEndpoints.submitPlan, {
      params: { planId },
      version: plan.version,
    });
    expect((await refusedUndo(world.li.client)).code).toBe('plan-not-editable');
    await world.li.client.call(planEndpoints.withdrawPlan, { params: { planId }, version: submitted.version });
    expect((await boardOf(world.li.client, planId)).undoable).toBeNull();
    expect((await refusedUndo(world.li.client)).code).toBe('nothing-to-undo');
  });

  it('brings a placement back also when its number was given away meanwhile', async () => {
    const { needs } = await boardOf(world.li.client, planId);
    const templateId = needs.find(({ programmeCode }) => programmeCode === 'P2b')?.templateId ?? '';
    const place = (client: TestClient, day: number) =>
      client.call(planEndpoints.placeSession, {
        params: { planId },
        body: { templateId, teamId: world.desk.id, on: on(day), startsLocally: '09:00' },
      });
    const [placed] = (await place(world.li.client, 14)).sessions;
    const sessionId = placed?.id ?? '';
    await world.li.client.call(planEndpoints.removeSession, { params: { planId, sessionId }, version: 1 });
    await place(world.wang.client, 15);
    expect((await undo(world.li.client)).sessions.map(({ on: day }) => day)).toEqual([on(14), on(15)]);
  });
});
