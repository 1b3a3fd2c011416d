import { attendanceEndpoints } from '@fortnight/shared/attendance/attendance.contract';
import { leaveEndpoints, type LeaveBody, type LeaveView } from '@fortnight/shared/person/leave.contract';
import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import { startInviteWorld, type InviteWorld } from '../../support/invite-world';
import type { Person } from '../../support/small-company';
import type { TestClient } from '../../support/test-client';

let world: InviteWorld;
let trainee: TestClient;
let leader: TestClient;
let otherLeader: TestClient;
let supervisor: TestClient;

beforeAll(async () => {
  world = await startInviteWorld({ modules: undefined, now: '2026-12-01T01:00:00Z' });
  const { app, company } = world;
  trainee = await app.as(company.trainee);
  leader = await app.as(company.leader);
  otherLeader = await app.as(company.otherLeader);
  supervisor = await app.as(company.supervisor);
});
afterAll(() => world.app.close());

const whole = (fromOn: string, untilOn: string, more: Partial<LeaveBody> = {}): LeaveBody => ({
  kind: 'annual',
  fromOn,
  startsLocally: null,
  untilOn,
  endsLocally: null,
  reason: null,
  ...more,
});
const ask = (body: LeaveBody, client = trainee): Promise<LeaveView> =>
  client.call(leaveEndpoints.askForLeave, { body });
const decide = (
  { id, version }: LeaveView,
  decision: 'approve' | 'refuse' | 'cancel',
  client = leader,
): Promise<LeaveView> =>
  client.call(leaveEndpoints.decideLeave, { params: { leaveId: id }, body: { decision, note: null }, version });
const record = (person: Person, body: LeaveBody, client = leader): Promise<LeaveView> =>
  client.call(leaveEndpoints.recordLeave, { params: { employeeId: person.employeeId }, body });
const refusal = async (client: TestClient, code: string, ...sent: Parameters<TestClient['refused']>): Promise<void> => {
  expect(await client.refused(...sent)).toMatchObject({ code });
};
const december = { fromOn: '2026-12-01', untilOn: '2026-12-31' };

describe('asking for leave', () => {
  it('is seen by the leader of the team and by nobody who leads another', async () => {
    const asked = await ask(whole('2026-12-02', '2026-12-03', { reason: '回老家' }));
    expect(asked).toMatchObject({ state: 'requested', name: '刘洋', endsAt: '2026-12-03T16:00:00Z', decided: null });
    const seen = (client: TestClient) =>
      client.call(leaveEndpoints.listLeave, { params: { siteId: world.company.riverside }, query: december });
    expect((await seen(leader)).map(({ id }) => id)).toContain(asked.id);
    expect((await seen(supervisor))[0]).toMatchObject({ id: asked.id, reason: '回老家' });
    expect(await seen(otherLeader)).toEqual([]);
    await refusal(otherLeader, 'not-found', leaveEndpoints.decideLeave, {
      params: { leaveId: asked.id },
      body: { decision: 'approve', note: null },
      version: asked.version,
    });
  });

  it('is refused for days that are taken, also when both requests come at once', async () => {
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => ask(whole('2026-12-20', '2026-12-21'))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await refusal(trainee, 'leave-overlaps', leaveEndpoints.askForLeave, { body: whole('2026-12-21', '2026-12-22') });
  });

  it('can be taken back by whoever asked, once, and by nobody else', async () => {
    const asked = await ask(whole('2026-12-24', '2026-12-24'));
    const taking = { params: { leaveId: asked.id }, version: asked.version };
    await refusal(await world.app.as(world.company.otherTrainee), 'not-found', leaveEndpoints.withdrawLeave, taking);
    expect(await trainee.call(leaveEndpoints.withdrawLeave, taking)).toMatchObject({ state: 'withdrawn' });
    await refusal(trainee, 'stale-version', leaveEndpoints.withdrawLeave, taking);
    expect(await ask(whole('2026-12-24', '2026-12-24'))).toMatchObject({ state: 'requested' });
  });
});

describe('deciding', () => {
  it('is told on the history of the employee, without the kind to those who may not read it', async () => {
    const asked = await ask(whole('2026-12-10', '2026-12-10', { kind: 'sick', reason: '发烧' }));
    expect(await decide(asked, 'approve')).toMatchObject({ state: 'approved', decided: { name: '陈静' } });
    const told = async (client: TestClient) =>
      JSON.stringify(
        await client.call(personEndpoints.readEmployeeHistory, {
          params: { employeeId: world.company.trainee.employeeId },
          query: { language: 'zh-CN' },
        }),
      );
    expect(await told(leader)).toContain('批准了请假');
    expect(await told(leader)).not.toContain('发烧');
    expect(await told(supervisor)).toContain('发烧');
  });

  it('is never about the own leave', async () => {
    const own = await ask(whole('2026-12-15', '2026-12-15'), leader);
    const deciding = { params: { leaveId: own.id }, body: { decision: 'approve' as const, note: null }, version: 1 };
    await refusal(leader, 'own-leave', leaveEndpoints.decideLeave, deciding);
    expect(await decide(own, 'approve', supervisor)).toMatchObject({ state: 'approved' });
  });

  it('wins once when two decide at the same time', async () => {
    const asked = await ask(whole('2026-12-28', '2026-12-28'));
    const outcomes = await Promise.allSettled([decide(asked, 'approve'), decide(asked, 'refuse', supervisor)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('says first which sessions the leave meets and who is away as well', async () => {
    const { company } = world;
    await company.addSession({ on: '2026-12-17', instructors: [company.leader] });
    const own = await ask(whole('2026-12-17', '2026-12-17'), leader);
    await record(company.withoutMail, whole('2026-12-16', '2026-12-18'), supervisor);
    const touches = await supervisor.call(leaveEndpoints.readLeaveTouches, { params: { leaveId: own.id } });
    expect(touches).toMatchObject({
      taught: [{ on: '2026-12-17', startsLocally: '09:00' }],
      alsoAway: [{ name: '郑爽', fromOn: '2026-12-16', untilOn: '2026-12-18' }],
    });
  });
});

test('a leave says which shifts would have too few people, and approved leave thins the roster', async () => {
  const { app, company } = world;
  await app.sql('UPDATE shift SET minimum_on_post = 2 WHERE team_id = $1', [company.desk]);
  const roster = { params: { siteId: company.riverside }, query: { month: '2026-12', teamId: company.desk } };
  const { shifts } = await supervisor.call(shiftRosterEndpoints.readShiftRoster, roster);
  const on = '2026-12-22';
  const cells = [company.trainee, company.otherTrainee].map(({ employeeId }) => ({ employeeId, on }));
  const body = { cells, to: shifts[0]?.id ?? 'rest', reason: '值班' };
  await supervisor.call(shiftRosterEndpoints.setShiftDays, { params: { teamId: company.desk }, body });
  const otherTrainee = await app.as(company.otherTrainee);
  const asked = await ask(whole(on, on), otherTrainee);
  const touches = () => leader.call(leaveEndpoints.readLeaveTouches, { params: { leaveId: asked.id } });
  expect((await touches()).belowCover).toEqual([{ on, shiftName: '早', left: 1, minimum: 2 }]);
  await decide(asked, 'approve');
  expect((await touches()).belowCover).toHaveLength(1);
  const { leave } = await supervisor.call(shiftRosterEndpoints.readShiftRoster, roster);
  expect(leave).toContainEqual({
    employeeId: company.otherTrainee.employeeId,
    startsAt: '2026-12-21T16:00:00Z',
    endsAt: '2026-12-22T16:00:00Z',
  });
});

describe('leave that is recorded for somebody', () => {
  it('is approved at once, by whoever leads the team, not by another', async () => {
    const given = whole('2026-12-08', '2026-12-08', { startsLocally: '08:30', endsLocally: '12:00' });
    const refused = { params: { employeeId: world.company.otherTrainee.employeeId }, body: given };
    await refusal(otherLeader, 'right-missing', leaveEndpoints.recordLeave, refused);
    expect(await record(world.company.otherTrainee, given)).toMatchObject({
      state: 'approved',
      startsAt: '2026-12-08T00:30:00Z',
      endsAt: '2026-12-08T04:00:00Z',
    });
  });

  it('says first what the days would meet, and is refused where recording them would be', async () => {
    const { company } = world;
    const on = '2026-12-29';
    await company.addSession({ on, instructors: [company.trainee], participants: [company.otherTrainee] });
    const given = await record(company.withoutMail, whole(on, on));
    const meet = (person: Person, days: object, client = leader) =>
      client.call(leaveEndpoints.readTouchesOfDays, {
        params: { employeeId: person.employeeId },
        query: { fromOn: on, untilOn: on, ...days },
      });
    expect(await meet(company.otherTrainee, {})).toMatchObject({
      sessions: 1,
      taught: [],
      alsoAway: [{ name: given.name, fromOn: on, untilOn: on }],
    });
    expect(await meet(company.trainee, {})).toMatchObject({ taught: [{ on, startsLocally: '09:00' }] });
    expect(await meet(company.trainee, { endsLocally: '09:00' })).toMatchObject({ taught: [] });
    const params = { employeeId: company.otherTrainee.employeeId };
    const query = { fromOn: on, untilOn: '2026-12-28' };
    await refusal(leader, 'leave-ends-before-start', leaveEndpoints.readTouchesOfDays, { params, query });
    await refusal(otherLeader, 'right-missing', leaveEndpoints.readTouchesOfDays, {
      params,
      query: { fromOn: on, untilOn: on },
    });
  });

  it('names the field that cannot be read, and the rule that stands against it', async () => {
    const params = { employeeId: world.company.otherTrainee.employeeId };
    await refusal(leader, 'invalid-request', leaveEndpoints.recordLeave, {
      params,
      body: whole('2026-02-30', '2026-12-09'),
    });
    await refusal(leader, 'leave-ends-before-start', leaveEndpoints.recordLeave, {
      params,
      body: whole('2026-12-30', '2026-12-29'),
    });
  });
});

test('who is on approved leave and not marked is excused when the roll call closes, who only declined is absent (R17)', async () => {
  const { app, company } = world;
  const sessionId = await company.addSession({
    on: '2026-12-01',
    startsLocally: '08:30',
    participants: company.deskPeople,
  });
  await record(company.withoutMail, whole('2026-12-01', '2026-12-01'));
  const params = { sessionId };
  const { rows, version } = await supervisor.call(attendanceEndpoints.readSheet, { params });
  expect(rows.filter(({ isOnLeave }) => isOnLeave).map(({ name }) => name)).toEqual(['郑爽']);
  const closing = { params, body: { unmarkedAreAbsent: true }, version };
  const closed = await supervisor.call(attendanceEndpoints.closeSheet, closing);
  const statusOf = Object.fromEntries(closed.rows.map(({ name, status }) => [name, status]));
  expect(statusOf).toMatchObject({ 郑爽: 'excused', 刘洋: 'absent' });
  const acts = await app.sql<{ after: object }>(`SELECT after FROM audit_row WHERE action = 'sheet-closed'`);
  expect(acts[0]?.after).toMatchObject({ countedAbsent: 3 });
});
