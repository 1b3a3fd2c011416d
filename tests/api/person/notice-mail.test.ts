import { randomUUID } from 'node:crypto';
import { noticeEndpoints } from '@fortnight/shared/person/notice.contract';
import { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import { SendNoticeJob } from '../../../server/src/person/send-notice.job';
import { TellPeople } from '../../../server/src/person/tell-people';
import { OwnShifts } from '../../../server/src/person/own-shifts';
import { Mailer, type Mail } from '../../../server/src/platform/mail/mailer';
import { startInviteWorld, type InviteWorld } from '../../support/invite-world';
import type { Person } from '../../support/small-company';

let world: InviteWorld;
let eventId = 9_000_000;

beforeEach(async () => {
  world = await startInviteWorld({ modules: undefined, now: '2026-12-01T01:00:00Z' });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await world.app.close();
});

/** What the event of a change of somebody's shifts does; told again with the same number. */
async function shiftsChange(who: Person, on: string, { siteId = world.company.riverside, id = ++eventId } = {}) {
  const event = { id, name: 'shift-roster-changed', siteId, at: '2026-12-01T01:00:00Z' };
  const telling = { kind: 'shifts-changed', leaveId: null, fromOn: on, untilOn: on } as const;
  const job = { id: randomUUID(), event };
  await world.app.get(TellPeople).of(job, () => Promise.resolve({ ...telling, employeeIds: [who.employeeId] }));
  return id;
}

async function afterMinutes(minutes: number): Promise<void> {
  world.app.clock.advance({ minutes });
  await world.app.drainJobs();
}

const subjects = async ({ mail }: Person): Promise<string[]> =>
  (await world.mailsTo(mail)).map(({ subject }) => subject);
const rows = () =>
  world.app.sql<{ id: string; from: string; until: string; isSent: boolean; isSettled: boolean }>(
    `SELECT id, from_on::text AS "from", until_on::text AS "until", sent_at IS NOT NULL AS "isSent",
            settled_at IS NOT NULL AS "isSettled" FROM notice ORDER BY at, from_on`,
  );

it('mails days that change while the mail of others is on its way', async () => {
  const { trainee } = world.company;
  await shiftsChange(trainee, '2026-12-14');
  const [notice] = await rows();
  const mailer = world.app.get(Mailer);
  const send = mailer.send.bind(mailer);
  const ids: (string | undefined)[] = [];
  jest.spyOn(mailer, 'send').mockImplementation(async (mail: Mail, settle) => {
    ids.push(mail.messageId);
    if (ids.length === 1) await shiftsChange(trainee, '2026-12-16');
    await send(mail, settle);
  });
  await world.app.get(SendNoticeJob).run({ noticeId: notice?.id ?? '' });
  expect((await rows()).map(({ isSent }) => isSent)).toEqual([false]);
  await afterMinutes(5);
  expect(await subjects(trainee)).toEqual(['班次有变：12月14日 周一', '班次有变：12月14日 周一 – 12月16日 周三']);
  expect(new Set(ids).size).toBe(2);
  expect((await rows()).map(({ isSent }) => isSent)).toEqual([true]);
});

it('tells nothing twice when an event that was merged is heard again after the mail', async () => {
  const { trainee } = world.company;
  const first = await shiftsChange(trainee, '2026-12-14');
  const merged = await shiftsChange(trainee, '2026-12-15');
  await shiftsChange(trainee, '2026-12-14', { id: first });
  await afterMinutes(5);
  await shiftsChange(trainee, '2026-12-15', { id: merged });
  await shiftsChange(trainee, '2026-12-14', { id: first });
  await afterMinutes(5);
  expect(await subjects(trainee)).toEqual(['班次有变：12月14日 周一 – 12月15日 周二']);
  expect(await rows()).toHaveLength(1);
});

it('makes a new notice of a later change for people without a mailbox, and for days that are over', async () => {
  const { app, company } = world;
  await app.sql('UPDATE employee SET mail = NULL WHERE id = $1', [company.trainee.employeeId]);
  await shiftsChange(company.trainee, '2026-12-14');
  await shiftsChange(company.trainee, '2026-12-15');
  await afterMinutes(5);
  await shiftsChange(company.trainee, '2026-12-28');
  await afterMinutes(5);
  const found = await rows();
  expect(found.map(({ from, until }) => `${from} ${until}`)).toEqual([
    '2026-12-14 2026-12-15',
    '2026-12-28 2026-12-28',
  ]);
  expect(found.every(({ isSettled, isSent }) => isSettled && !isSent)).toBe(true);
});

it('stretches no notice of another site, and none of people who have left', async () => {
  const { app, company } = world;
  await shiftsChange(company.trainee, '2026-12-14');
  await shiftsChange(company.trainee, '2026-12-16', { siteId: company.harbour });
  expect((await rows()).map(({ from, until }) => [from, until])).toEqual([
    ['2026-12-14', '2026-12-14'],
    ['2026-12-16', '2026-12-16'],
  ]);
  await app.sql(`UPDATE employee SET status = 'left' WHERE id = $1`, [company.trainee.employeeId]);
  await shiftsChange(company.trainee, '2026-12-20');
  expect((await rows()).map(({ until }) => until)).toEqual(['2026-12-14', '2026-12-16']);
});

it('reads the shifts of all notices of a person at once, each with its own days', async () => {
  const { app, company } = world;
  const supervisor = await app.as(company.supervisor);
  const [employeeId, teamId] = [company.trainee.employeeId, company.desk];
  for (const on of ['2026-12-14', '2026-12-21']) {
    const body = { cells: [{ employeeId, on }], to: 'rest' as const, reason: '顶班' };
    await supervisor.call(shiftRosterEndpoints.setShiftDays, { params: { teamId }, body });
    await app.drainJobs();
    await afterMinutes(5);
  }
  const between = jest.spyOn(app.get(OwnShifts), 'between');
  const trainee = await app.as(company.trainee);
  const notices = await trainee.call(noticeEndpoints.listMyNotices, {});
  expect(notices.map(({ days }) => days.map(({ on }) => on))).toEqual([['2026-12-21'], ['2026-12-14']]);
  expect(between).toHaveBeenCalledTimes(1);
});
