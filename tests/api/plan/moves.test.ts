import { planEndpoints, type PlanBoard, type SessionChange } from '@fortnight/shared/plan/plan.contract';
import {
  add,
  approve,
  boardOf,
  draft,
  otherSessionBody,
  sessionBody,
  startPlanWorld,
  type PlanWorld,
} from './plan-world';

/** Each test has a month of its own, so that they do not meet. */
const months = ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06', '2027-07', '2027-08'];

describe('moving and editing sessions of a draft', () => {
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

  const params = (sessionId: string): { planId: string; sessionId: string } => ({ planId, sessionId });
  const change = (sessionId: string, body: SessionChange, version: number): Promise<PlanBoard> =>
    world.li.client.call(planEndpoints.changeSession, { params: params(sessionId), body, version });
  const on = (day: number): string => `${month}-${String(day).padStart(2, '0')}`;

  it('adds, moves, resizes, renames and removes', async () => {
    const { id, version } = await add(world.li.client, planId, await sessionBody(world, { on: on(2) }));
    const moved = await change(id, { on: on(3), startsLocally: '13:30', minutes: 120 }, version);
    expect(moved.sessions).toEqual([
      expect.objectContaining({
        id,
        on: on(3),
        startsAt: `${on(3)}T05:30:00Z`,
        endsAt: `${on(3)}T07:30:00Z`,
        version: 2,
      }),
    ]);
    const edited = await change(id, { roomId: null, instructorIds: [], teamIds: [world.lobby.id] }, 2);
    expect(edited.sessions[0]).toMatchObject({ room: null, instructors: [], expected: 3, version: 3 });
    expect(edited.gaps).toContainEqual(
      expect.objectContaining({ code: 'instructor-not-named', rule: 'R6', blocks: true }),
    );
    const empty = await world.li.client.call(planEndpoints.removeSession, { params: params(id), version: 3 });
    expect(empty.sessions).toEqual([]);
    const edits = await world.app.sql('SELECT command FROM plan_edit WHERE plan_id = $1 ORDER BY seq', [planId]);
    expect(edits.map((edit) => (edit as { command: string }).command)).toEqual([
      'draft',
      'add',
      'change',
      'change',
      'remove',
    ]);
  });

  it('does a move once, however often it is sent under one key', async () => {
    const { id, version } = await add(world.li.client, planId, await sessionBody(world, { on: on(2) }));
    const gesture = { params: params(id), body: { on: on(4) }, version, key: 'gesture-of-one-drag' };
    const first = await world.li.client.send(planEndpoints.changeSession, gesture);
    const second = await world.li.client.send(planEndpoints.changeSession, gesture);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    const rows = await world.app.sql(`SELECT 1 FROM plan_edit WHERE plan_id = $1 AND command = 'change'`, [planId]);
    expect(rows).toHaveLength(1);
  });

  it('lets one of two win who move the same session, and tells the other that it is stale', async () => {
    const { id, version } = await add(world.li.client, planId, await sessionBody(world, { on: on(2) }));
    const sent = (day: number) => ({ params: params(id), body: { on: on(day) }, version });
    const outcomes = await Promise.all([
      world.li.client.send(planEndpoints.changeSession, sent(4)),
      world.wang.client.send(planEndpoints.changeSession, sent(5)),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 412]);
    const audits = await world.app.sql(`SELECT 1 FROM audit_row WHERE action = 'session-changed' AND noun_id = $1`, [
      planId,
    ]);
    expect(audits).toHaveLength(1);
  });

  it('refuses a clash with the other session, its time and how to mend it', async () => {
    const body = await sessionBody(world, { on: on(2) });
    await add(world.li.client, planId, body);
    const clashing = { ...body, startsLocally: '10:00', teamIds: [world.lobby.id], roomId: null };
    const refused = await world.li.client.refused(planEndpoints.addSession, { params: { planId }, body: clashing });
    expect(refused).toMatchObject({ status: 409, code: 'instructor-busy' });
    expect(refused.detail).toContain('王芳');
    expect(refused.detail).toContain('09:00–10:30 在滨江管理处授课（');
    expect(refused.detail).toContain('重叠 30 分钟。改时间，或换讲师。');
    const { id, version } = await add(world.li.client, planId, { ...clashing, startsLocally: '10:30' });
    const move = { params: params(id), body: { startsLocally: '10:15' }, version };
    expect((await world.li.client.refused(planEndpoints.changeSession, move)).code).toBe('instructor-busy');
    expect((await boardOf(world.li.client, planId)).sessions).toHaveLength(2);
  });

  it('knows rooms and teams as well', async () => {
    const body = await sessionBody(world, { on: on(2) });
    await add(world.li.client, planId, body);
    const send = { params: { planId } };
    const room = { ...body, teamIds: [world.lobby.id], instructorIds: [] };
    expect((await world.li.client.refused(planEndpoints.addSession, { ...send, body: room })).code).toBe('room-busy');
    const team = { ...body, roomId: null, instructorIds: [] };
    const refused = await world.li.client.refused(planEndpoints.addSession, { ...send, body: team });
    expect(refused).toMatchObject({ code: 'trainee-busy', params: { subject: '前台班', people: 5 } });
  });

  it('tells of another site only person, site and busy time', async () => {
    const other = await draft(world.otherSupervisor.client, world.otherSite.id, month);
    await add(world.otherSupervisor.client, other.id, await otherSessionBody(world, { on: on(2) }));
    await approve(world.otherSupervisor.client, world.otherManager.client, other.id);
    const body = await sessionBody(world, { on: on(2), startsLocally: '10:00' });
    const refused = await world.li.client.refused(planEndpoints.addSession, { params: { planId }, body });
    expect(refused).toMatchObject({ code: 'instructor-busy', params: { site: '江湾管理处', title: '', titleEn: '' } });
    expect(refused.detail).toContain('在江湾管理处授课，与本场重叠 30 分钟');
    // Wang Fang works at both sites and may know what it is.
    const told = await world.wang.client.refused(planEndpoints.addSession, { params: { planId }, body });
    expect(told.params?.['title']).not.toBe('');
  });

  it('leaves a clash alone that came from elsewhere, but does not let it be submitted', async () => {
    const { id, version } = await add(world.li.client, planId, await sessionBody(world, { on: on(2) }));
    const other = await draft(world.otherSupervisor.client, world.otherSite.id, month);
    await add(world.otherSupervisor.client, other.id, await otherSessionBody(world, { on: on(2) }));
    await approve(world.otherSupervisor.client, world.otherManager.client, other.id);
    const { plan, gaps, conflicts } = await change(id, { roomId: world.rooms[1]?.id ?? null }, version);
    expect(conflicts).toEqual([
      expect.objectContaining({ code: 'instructor-busy', sessionId: id, otherSessionId: null }),
    ]);
    expect(gaps).toContainEqual(
      expect.objectContaining({ code: 'conflict', conflict: 'instructor-busy', sessionId: id }),
    );
    const submit = { params: { planId }, version: plan.version };
    const refused = await world.li.client.refused(planEndpoints.submitPlan, submit);
    expect(refused).toMatchObject({ code: 'plan-has-conflicts', params: { count: 1 } });
  });

  it('refuses what is not of this plan, month or site, and writes nothing', async () => {
    const body = await sessionBody(world, { on: on(2) });
    const { id, version } = await add(world.li.client, planId, body);
    const beside = { params: params(id), body: { on: '2029-01-01' }, version };
    expect((await world.li.client.refused(planEndpoints.changeSession, beside)).code).toBe('outside-the-month');
    const foreign = [
      [{ teamIds: [world.night.id] }, '/teamIds/0', 'team-unknown'],
      [{ roomId: world.otherRoom.id }, '/roomId', 'room-unknown'],
      [{ instructorIds: [world.otherSupervisor.employee.id] }, '/instructorIds/0', 'instructor-unknown'],
      [{ topicIds: [id] }, '/topicIds/0', 'topic-unknown'],
      [{ teamIds: [world.desk.id, world.desk.id] }, '/teamIds', 'named-twice'],
      [{ instructorIds: [id, id] }, '/instructorIds', 'named-twice'],
      [{ topicIds: [id, id] }, '/topicIds', 'named-twice'],
    ] as const;
    for (const [part, pointer, code] of foreign) {
      const refused = await world.li.client.refused(planEndpoints.changeSession, {
        params: params(id),
        body: part,
        version,
      });
      expect(refused.errors).toEqual([expect.objectContaining({ pointer, code })]);
    }
    const template = { params: { planId }, body: { ...body, templateId: id, on: on(3) } };
    const unknown = await world.li.client.refused(planEndpoints.addSession, template);
    expect(unknown.errors).toEqual([expect.objectContaining({ pointer: '/templateId', code: 'template-unknown' })]);
    const strange = { params: params(planId), body: { on: on(4) }, version };
    expect((await world.li.client.refused(planEndpoints.changeSession, strange)).status).toBe(404);
    const removed = { params: params(id), version: version + 1 };
    expect((await world.li.client.refused(planEndpoints.removeSession, removed)).code).toBe('stale-version');
    const foreigner = { params: params(id), body: { on: on(4) }, version };
    expect((await world.otherSupervisor.client.refused(planEndpoints.changeSession, foreigner)).status).toBe(404);
    const { sessions, plan } = await boardOf(world.li.client, planId);
    expect(sessions).toEqual([expect.objectContaining({ id, on: on(2), version })]);
    expect(plan.version).toBe(2);
  });

  it('places from the palette: topic, room and instructor are found and take turns', async () => {
    const { needs } = await boardOf(world.li.client, planId);
    const need = needs.find(({ programmeCode, teamId }) => programmeCode === 'P2b' && teamId === world.desk.id);
    const place = (day: number, startsLocally: string) => ({
      params: { planId },
      body: { templateId: need?.templateId ?? '', teamId: world.desk.id, on: on(day), startsLocally },
    });
    await world.li.client.call(planEndpoints.placeSession, place(9, '09:00'));
    const board = await world.li.client.call(planEndpoints.placeSession, place(12, '09:00'));
    expect(board.sessions).toHaveLength(2);
    const [first, second] = board.sessions;
    expect(first?.topics[0]?.id).not.toBe(second?.topics[0]?.id);
    expect(first?.instructors).toHaveLength(1);
    // Li Na has taught less than Wang Fang in the months before.
    expect(first?.instructors[0]?.name).toBe('李娜');
    expect(first?.room).not.toBeNull();
    const counted = board.needs.find(
      ({ templateId, teamId }) => templateId === need?.templateId && teamId === world.desk.id,
    );
    expect(counted?.placed).toBe((need?.placed ?? 0) + 2);
    const again = await world.li.client.refused(planEndpoints.placeSession, place(9, '10:00'));
    expect(again.code).toBe('trainee-busy');
  });
});
