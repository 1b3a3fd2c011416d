import { homeEndpoints } from '@fortnight/shared/home/home.contract';
import { planEndpoints } from '@fortnight/shared/plan/plan.contract';
import type { PlacingChange } from '@fortnight/shared/plan/placing.contract';
import { sessionChangeEndpoints } from '@fortnight/shared/plan/session-change.contract';
import { sessionEndpoints, type SessionView } from '@fortnight/shared/session/session.contract';
import type { TestClient } from '../../support/test-client';
import { add, approve, boardOf, draft, sessionBody, startPlanWorld, type PlanWorld } from './plan-world';

const { askForChange, previewChange, approveChange, returnChange, ratifyChange, withdrawChange } =
  sessionChangeEndpoints;
const { listPlanChanges, readChangeDesk } = sessionChangeEndpoints;
const reason = '一号培训室的投影坏了';

let world: PlanWorld;
let planId: string;
let sessionId: string;
let otherId: string;
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
  '2027-10',
];
let month: string;
beforeAll(async () => {
  world = await startPlanWorld();
});
afterAll(() => world.app.close());
/** An approved month with two sessions of Wang Fang on its tenth: 09:00 and 13:00. */
beforeEach(async () => {
  world.app.clock.set('2026-11-20T01:00:00Z');
  month = months.shift() ?? '2028-01';
  planId = (await draft(world.li.client, world.site.id, month)).id;
  const instructorIds = [world.wang.employee.id];
  ({ id: sessionId } = await add(
    world.li.client,
    planId,
    await sessionBody(world, { on: `${month}-10`, instructorIds }),
  ));
  const later = { on: `${month}-10`, startsLocally: '13:00', instructorIds, teamIds: [world.lobby.id] };
  ({ id: otherId } = await add(world.li.client, planId, await sessionBody(world, later)));
  await approve(world.li.client, world.manager.client, planId);
});

const session = (id = sessionId): Promise<SessionView> =>
  world.li.client.call(sessionEndpoints.readSession, { params: { sessionId: id } });
const ask = async (to: PlacingChange | null, client: TestClient = world.li.client) =>
  client.call(askForChange, { params: { sessionId }, body: { to, reason }, version: (await session()).version });
const refusal = async (to: PlacingChange | null, client: TestClient = world.li.client) =>
  client.refused(askForChange, { params: { sessionId }, body: { to, reason }, version: (await session()).version });
const room = (at: number): string => world.rooms[at]?.id ?? '';
const sequence = async (): Promise<number | undefined> =>
  (await world.app.sql<{ sequence: number }>('SELECT sequence FROM session WHERE id = $1', [sessionId]))[0]?.sequence;

describe('a change within the tolerance', () => {
  it('takes effect at once: another room keeps the sequence, a small shift raises it', async () => {
    const moved = await ask({ roomId: room(1) });
    expect(moved).toMatchObject({
      state: 'in-force',
      effect: 'at-once',
      reason,
      before: { room: { name: '一号培训室' }, startsLocally: '09:00' },
      after: { room: { name: '二号培训室' }, startsLocally: '09:00' },
      asked: { name: '李娜' },
      decideBy: null,
    });
    expect((await session()).room?.name).toBe('二号培训室');
    expect(await sequence()).toBe(0);
    await ask({ startsLocally: '09:30' });
    expect(await session()).toMatchObject({ startsLocally: '09:30', startsAt: `${month}-10T01:30:00Z` });
    expect(await sequence()).toBe(1);
  });

  it('is told to the rooms that tell people, put on record, and listed with the plan', async () => {
    await ask({ roomId: room(1) });
    const [event] = await world.app.sql(
      `SELECT payload FROM domain_event WHERE name = 'session-changed' ORDER BY id DESC LIMIT 1`,
    );
    expect(event).toEqual({ payload: { sessionIds: [sessionId] } });
    const audit = await world.app.sql<{ action: string }>(
      `SELECT action FROM audit_row WHERE noun_id IN ($1, $2) ORDER BY id DESC LIMIT 2`,
      [sessionId, planId],
    );
    expect(audit.map(({ action }) => action)).toEqual(['session-change-asked', 'session-revised']);
    const listed = await world.manager.client.call(listPlanChanges, { params: { planId } });
    expect(listed).toMatchObject([{ sessionId, state: 'in-force' }]);
    const undo = await world.li.client.refused(planEndpoints.undo, { params: { planId } });
    expect(undo.code).toBe('plan-not-editable');
  });
});

describe('a change beyond the tolerance', () => {
  it('waits for the manager, who approves it from the inbox', async () => {
    const asked = await ask({ on: `${month}-11` });
    expect(asked).toMatchObject({ state: 'pending', effect: 'pending', after: { on: `${month}-11` } });
    expect(asked.decideBy).toMatch(/T16:00:00Z$/);
    expect((await session()).on).toBe(`${month}-10`);
    const inbox = await world.manager.client.call(homeEndpoints.readInbox, {});
    expect(inbox.changes.map(({ id }) => id)).toContain(asked.id);
    const params = { changeId: asked.id };
    const done = await world.manager.client.call(approveChange, { params, version: asked.version });
    expect(done).toMatchObject({ state: 'in-force', decided: { name: '张建国' } });
    expect((await session()).on).toBe(`${month}-11`);
    const again = await world.manager.client.refused(approveChange, { params, version: done.version });
    expect(again.code).toBe('act-not-in-this-state');
    expect((await world.manager.client.call(homeEndpoints.readInbox, {})).changes).not.toContainEqual(
      expect.objectContaining({ id: asked.id }),
    );
  });

  it('is returned with a reason, and the session stays as it is', async () => {
    const asked = await ask({ instructorIds: [world.li.employee.id] });
    const params = { changeId: asked.id };
    const stale = await world.manager.client.refused(returnChange, { params, body: { reason: '不行' }, version: 7 });
    expect(stale.status).toBe(412);
    const done = await world.manager.client.call(returnChange, { params, body: { reason: '不行' }, version: 1 });
    expect(done).toMatchObject({ state: 'returned', decisionReason: '不行' });
    expect((await session()).instructors.map(({ name }) => name)).toEqual(['王芳']);
  });

  it('stands alone: a second one waits until the first is taken back', async () => {
    const asked = await ask(null);
    expect((await refusal({ roomId: room(1) })).code).toBe('change-waits-already');
    await world.li.client.call(withdrawChange, { params: { changeId: asked.id }, version: asked.version });
    expect(await ask({ roomId: room(1) })).toMatchObject({ state: 'in-force' });
  });

  it('is not approved by its own author, nor once the session has begun', async () => {
    const asked = await ask(null);
    world.app.clock.set(`${month}-10T01:00:00Z`);
    const late = await world.manager.client.refused(approveChange, { params: { changeId: asked.id }, version: 1 });
    expect(late.code).toBe('session-is-past-change');
    await world.app.sql('UPDATE session_change SET asked_by = $2 WHERE id = $1', [asked.id, world.manager.employee.id]);
    const own = await world.manager.client.refused(approveChange, { params: { changeId: asked.id }, version: 1 });
    expect(own.code).toBe('author-may-not-approve');
  });
});

describe('a cancelled session', () => {
  it('stays to be seen with its reason, and frees its room and instructor', async () => {
    const asked = await ask(null);
    await world.manager.client.call(approveChange, { params: { changeId: asked.id }, version: 1 });
    expect(await session()).toMatchObject({ state: 'cancelled', cancelReason: reason });
    expect(await sequence()).toBe(1);
    const board = await boardOf(world.li.client, planId);
    expect(board.sessions.find(({ id }) => id === sessionId)?.state).toBe('cancelled');
    expect(board.conflicts).toEqual([]);
    const query = { fromOn: `${month}-01`, untilOn: `${month}-28` };
    const listed = await world.li.client.call(sessionEndpoints.listSessions, {
      params: { siteId: world.site.id },
      query,
    });
    expect(listed.map(({ id }) => id)).toContain(sessionId);
    // The other session of Wang Fang takes its place and room.
    const to = { startsLocally: '09:00' };
    const params = { sessionId: otherId };
    const moved = await world.li.client.call(askForChange, {
      params,
      body: { to, reason },
      version: (await session(otherId)).version,
    });
    expect(moved.state).toBe('pending');
    const again = await refusal(null);
    expect(again.code).toBe('session-is-cancelled');
  });
});

describe('close to the start', () => {
  it('every change takes effect at once and is ratified afterwards', async () => {
    world.app.clock.set(`${month}-09T01:00:00Z`);
    const asked = await ask({ instructorIds: [world.li.employee.id] });
    expect(asked).toMatchObject({ state: 'to-ratify', decideBy: `${month}-11T01:00:00Z` });
    expect((await session()).instructors.map(({ name }) => name)).toEqual(['李娜']);
    world.app.clock.set(`${month}-10T03:00:00Z`);
    const done = await world.manager.client.call(ratifyChange, { params: { changeId: asked.id }, version: 1 });
    expect(done).toMatchObject({ state: 'in-force', decided: { name: '张建国' } });
  });

  it('nothing changes any more once the session has begun', async () => {
    world.app.clock.set(`${month}-10T01:00:00Z`);
    expect((await refusal({ roomId: room(1) })).code).toBe('session-is-past-change');
  });
});

describe('a change that a rule stands against', () => {
  it('is refused in the words of the board, in the preview as well', async () => {
    const to = { startsLocally: '13:00', roomId: room(1) };
    expect((await refusal(to)).code).toBe('instructor-busy');
    const preview = await world.li.client.refused(previewChange, { params: { sessionId }, body: { to } });
    expect(preview.code).toBe('instructor-busy');
    expect((await refusal({ roomId: room(0) })).code).toBe('change-changes-nothing');
    expect((await refusal({ on: '2026-11-30' })).code).toBe('outside-the-month');
    expect((await refusal({ instructorIds: [] })).code).toBe('change-names-nobody');
    expect((await refusal({ roomId: sessionId })).status).toBe(422);
    const stale = { params: { sessionId }, body: { to: null, reason }, version: 99 };
    expect((await world.li.client.refused(askForChange, stale)).status).toBe(412);
    const elsewhere = await world.otherSupervisor.client.refused(askForChange, stale);
    expect(elsewhere.status).toBe(404);
  });

  it('is none in a draft; a preview counts people and mails and writes nothing', async () => {
    const draftId = (await draft(world.li.client, world.site.id, '2027-11')).id;
    const planned = await add(world.li.client, draftId, await sessionBody(world, { on: '2027-11-10' }));
    const early = { params: { sessionId: planned.id }, body: { to: null, reason }, version: planned.version };
    expect((await world.li.client.refused(askForChange, early)).code).toBe('session-is-not-binding');
    const before = await session();
    const preview = await world.li.client.call(previewChange, { params: { sessionId }, body: { to: null } });
    expect(preview).toMatchObject({ effect: 'pending', people: before.expected + 1 });
    expect(await session()).toEqual(before);
    const desk = await world.li.client.call(readChangeDesk, { params: { sessionId } });
    expect(desk).toMatchObject({ plan: { id: planId }, session: { id: sessionId }, changes: [] });
    expect(desk.rooms).toHaveLength(2);
  });
});
