import { leaveEndpoints, type LeaveView } from '@fortnight/shared/person/leave.contract';
import { noticeEndpoints, type NoticeView } from '@fortnight/shared/person/notice.contract';
import { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import { startInviteWorld, type InviteWorld } from '../../support/invite-world';
import type { Person } from '../../support/small-company';
import type { TestClient } from '../../support/test-client';

let world: InviteWorld;
let trainee: TestClient;
let leader: TestClient;
let supervisor: TestClient;

beforeAll(async () => {
  world = await startInviteWorld({ modules: undefined, now: '2026-12-01T01:00:00Z' });
  const { app, company } = world;
  trainee = await app.as(company.trainee);
  leader = await app.as(company.leader);
  supervisor = await app.as(company.supervisor);
});
afterAll(() => world.app.close());

const ask = (fromOn: string, untilOn = fromOn): Promise<LeaveView> =>
  trainee.call(leaveEndpoints.askForLeave, {
    body: { kind: 'sick', fromOn, startsLocally: null, untilOn, endsLocally: null, reason: '看病' },
  });
const decide = ({ id, version }: LeaveView, decision: 'approve' | 'refuse', note: string | null = null) =>
  leader.call(leaveEndpoints.decideLeave, { params: { leaveId: id }, body: { decision, note }, version });
const notices = (client = trainee): Promise<NoticeView[]> => client.call(noticeEndpoints.listMyNotices, {});
const subjects = async ({ mail }: Person): Promise<string[]> =>
  (await world.mailsTo(mail)).map(({ subject }) => subject);

describe('leave', () => {
  let asked: LeaveView;

  it('that is asked for is told to the leader of the team by one mail, without the reason', async () => {
    asked = await ask('2026-12-10', '2026-12-11');
    await world.app.drainJobs();
    const mails = await world.mailsTo(world.company.leader.mail);
    expect(mails.map(({ subject }) => subject)).toEqual(['待批请假：刘洋，12月10日 周四 – 12月11日 周五']);
    expect(mails[0]?.text).toContain('http://fortnight.test/leave');
    expect(mails[0]?.text).not.toContain('看病');
    expect(await subjects(world.company.supervisor)).toEqual([]);
    expect(await notices()).toEqual([]);
  });

  it('that is decided is told to the person, on the home page and by one mail', async () => {
    await decide(asked, 'approve', '早日康复');
    await world.app.drainJobs();
    await world.app.drainJobs();
    expect(await subjects(world.company.trainee)).toEqual(['请假已批准：12月10日 周四 – 12月11日 周五']);
    expect((await world.mailsTo(world.company.trainee.mail))[0]?.text).toContain('说明：早日康复');
    const [notice] = await notices();
    expect(notice).toMatchObject({ kind: 'leave-decided', leave: { state: 'approved', note: '早日康复' } });
    await leader.refused(noticeEndpoints.seeNotice, { params: { noticeId: notice?.id ?? '' } });
    await trainee.call(noticeEndpoints.seeNotice, { params: { noticeId: notice?.id ?? '' } });
    expect(await notices()).toEqual([]);
  });

  it('that is taken back before the leader was told is not told', async () => {
    const { id, version } = await ask('2026-12-20');
    await trainee.call(leaveEndpoints.withdrawLeave, { params: { leaveId: id }, version });
    await world.app.drainJobs();
    expect(await subjects(world.company.leader)).toHaveLength(1);
  });

  it('is told in the language of whoever reads it', async () => {
    const { app, company } = world;
    await app.sql(`UPDATE account SET language = 'en' WHERE id = $1`, [company.trainee.accountId]);
    await decide(await ask('2026-12-22'), 'refuse', 'Too few of us');
    await app.drainJobs();
    expect(await subjects(company.trainee)).toContain('Leave not approved: Tue 22 Dec');
    await app.sql(`UPDATE account SET language = 'zh-CN' WHERE id = $1`, [company.trainee.accountId]);
  });
});

describe('shifts', () => {
  const teamId = (): string => world.company.desk;
  const set = (who: Person, on: string, to: string) =>
    supervisor.call(shiftRosterEndpoints.setShiftDays, {
      params: { teamId: teamId() },
      body: { cells: [{ employeeId: who.employeeId, on }], to, reason: '顶班' },
    });

  it('that change day after day within two minutes are one mail, with the days as they are by then', async () => {
    const { app, company } = world;
    const view = await supervisor.call(shiftRosterEndpoints.readShiftRoster, {
      params: { siteId: company.riverside },
      query: { month: '2026-12', teamId: teamId() },
    });
    const [shift] = view.shifts;
    for (const on of ['2026-12-14', '2026-12-16', '2026-12-15']) await set(company.trainee, on, shift?.id ?? '');
    await app.drainJobs();
    const before = await subjects(company.trainee);
    app.clock.set('2026-12-01T01:03:00Z');
    await app.drainJobs();
    const mails = await world.mailsTo(company.trainee.mail);
    expect(mails).toHaveLength(before.length + 1);
    const mail = mails.find(({ subject }) => subject.startsWith('班次有变'));
    expect(mail?.subject).toBe('班次有变：12月14日 周一 – 12月16日 周三');
    expect(mail?.text.match(/周[一二三] {2}/g)).toHaveLength(3);
    expect(mail?.text).toContain(shift?.name);
    const notice = (await notices()).find(({ kind }) => kind === 'shifts-changed');
    expect(notice).toMatchObject({ fromOn: '2026-12-14', untilOn: '2026-12-16' });
    expect(notice?.days).toHaveLength(3);
  });

  it('that two people swap are told to both', async () => {
    const { app, company } = world;
    const on = '2026-12-14';
    const other = company.deskPeople.find(({ employeeId }) => employeeId === company.otherTrainee.employeeId);
    const view = await supervisor.call(shiftRosterEndpoints.readShiftRoster, {
      params: { siteId: company.riverside },
      query: { month: '2026-12', teamId: teamId() },
    });
    if (!other) throw new Error('the other trainee is not of the desk');
    await set(other, on, 'rest');
    const body = {
      on,
      one: { employeeId: company.trainee.employeeId, shiftId: view.shifts[0]?.id ?? '' },
      other: { employeeId: other.employeeId, shiftId: null },
      reason: '家中有事',
    };
    await supervisor.call(shiftRosterEndpoints.swapShifts, { params: { teamId: teamId() }, body });
    await app.drainJobs();
    app.clock.set('2026-12-01T01:10:00Z');
    await app.drainJobs();
    for (const person of [company.trainee, other]) {
      const told = (await world.mailsTo(person.mail)).filter(({ subject }) => subject === '班次有变：12月14日 周一');
      expect(told).toHaveLength(1);
      expect(told[0]?.text).toContain('（换班）');
    }
  });

  it('of people who are given their first group are read on the home page alone', async () => {
    const { app, company } = world;
    const view = await supervisor.call(shiftRosterEndpoints.readShiftRoster, {
      params: { siteId: company.riverside },
      query: { month: '2026-12', teamId: teamId() },
    });
    const pattern = await supervisor.call(shiftRosterEndpoints.createPattern, {
      params: { teamId: teamId() },
      body: {
        name: '天天',
        cycle: [view.shifts[0]?.id ?? ''],
        anchorOn: '2026-12-01',
        followsCalendar: false,
        groups: [{ name: '甲', offset: 0 }],
      },
    });
    const assign = (fromOn: string) =>
      supervisor.call(shiftRosterEndpoints.assignPattern, {
        params: { teamId: teamId() },
        body: { employeeIds: [company.trainee.employeeId], groupId: pattern.groups[0]?.id ?? '', fromOn },
      });
    const count = async (): Promise<number> => {
      await app.drainJobs();
      app.clock.advance({ minutes: 5 });
      await app.drainJobs();
      return (await subjects(company.trainee)).length;
    };
    const before = await count();
    await assign('2026-12-28');
    expect(await count()).toBe(before);
    await assign('2026-12-30');
    expect(await count()).toBe(before + 1);
    expect(await subjects(company.trainee)).toContain('班次有变：12月30日 周三起');
  });
});
