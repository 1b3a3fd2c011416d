import { inviteEndpoints } from '@fortnight/shared/invite/invite.contract';
import { leaveEndpoints } from '@fortnight/shared/person/leave.contract';
import { CalendarClient } from '../../support/calendar-client';
import { startChangeWorld, type ChangeWorld } from '../../support/change-world';
import type { Person } from '../../support/small-company';

const { readAnswerPage, answerInvite, readOtherRuns, replyToInvite } = inviteEndpoints;
const reason = '当班走不开';

let world: ChangeWorld;
let mine: string;
let other: string;
beforeAll(async () => {
  world = await startChangeWorld();
});
afterAll(() => world.app.close());
beforeEach(async () => {
  world.app.clock.set('2026-12-01T01:00:00Z');
  await world.app.sql(`UPDATE session SET state = 'cancelled' WHERE state = 'binding'`);
  await world.app.sql('UPDATE room SET seats = 40 WHERE id = $1', [world.company.room]);
  const { trainee, otherTrainee, lobbyTrainee } = world.company;
  mine = await world.addInvited('2026-12-08', [trainee, otherTrainee]);
  other = await world.addInvited('2026-12-10', [lobbyTrainee]);
});

const decline = (insteadSessionId: string) => ({ reply: 'declined', reason, insteadSessionId }) as const;
const participants = async (session: string): Promise<string[]> =>
  (
    await world.app.sql<{ id: string }>('SELECT employee_id AS id FROM session_participant WHERE session_id = $1', [
      session,
    ])
  ).map(({ id }) => id);
const inviteOf = async ({ employeeId }: Person, session: string) => {
  const sql = 'SELECT id, reply, state FROM invite WHERE employee_id = $1 AND session_id = $2';
  const [row] = await world.app.sql<{ id: string; reply: string; state: string }>(sql, [employeeId, session]);
  return row;
};
const mineOf = async (person: Person) => ({ inviteId: (await inviteOf(person, mine))?.id ?? '' });

describe('another sitting of the same lesson', () => {
  it('is offered on the reply page and to the signed in, with its free seats and nobody’s name', async () => {
    const { trainee } = world.company;
    const params = { token: await world.answerTokenOf(trainee.mail, mine) };
    const { otherRuns } = await world.app.anyone().call(readAnswerPage, { params });
    expect(otherRuns).toMatchObject([{ sessionId: other, on: '2026-12-10', seatsLeft: 39 }]);
    const me = await world.app.as(trainee);
    expect(await me.call(readOtherRuns, { params: await mineOf(trainee) })).toEqual(otherRuns);
    const stranger = await world.app.as(world.company.otherTrainee);
    expect((await stranger.refused(readOtherRuns, { params: await mineOf(trainee) })).status).toBe(404);
  });

  it('is taken with the decline: off one list, on the other, coming, and on record', async () => {
    const { trainee } = world.company;
    const token = await world.answerTokenOf(trainee.mail, mine);
    const page = await world.app.anyone().call(answerInvite, { params: { token }, body: decline(other) });
    expect(page).toMatchObject({ reply: 'declined', reason, instead: { id: other, coming: 1 }, otherRuns: [] });
    expect(await participants(mine)).not.toContain(trainee.employeeId);
    expect(await participants(other)).toContain(trainee.employeeId);
    expect(await inviteOf(trainee, mine)).toMatchObject({ reply: 'declined', state: 'cancelled' });
    expect(await inviteOf(trainee, other)).toMatchObject({ reply: 'accepted', state: 'invited' });
    const acts = await world.app.sql<{ noun: string; after: object }>(
      `SELECT noun, after FROM audit_row WHERE action = 'another-run-taken' AND actor_employee_id = $1 ORDER BY id`,
      [trainee.employeeId],
    );
    expect(acts).toMatchObject([
      { noun: 'session', after: { dropped: [trainee.employeeId] } },
      { noun: 'session', after: { joined: [trainee.employeeId] } },
      { noun: 'plan', after: { sessions: 2 } },
    ]);
  });

  it('comes by mail: the one entry leaves the calendar, the other is in it as accepted', async () => {
    const { trainee } = world.company;
    const calendar = new CalendarClient();
    const me = await world.app.as(trainee);
    await me.call(replyToInvite, { params: await mineOf(trainee), body: decline(other) });
    await world.send();
    const mails = await world.mailsTo(trainee.mail);
    const both = mails.filter(({ calendar: text }) => text.includes(mine) || text.includes(other));
    for (const mail of both) calendar.receive(mail.calendar);
    expect(calendar.shows(`${mine}@fortnight`)).toBeUndefined();
    expect(calendar.shows(`${other}@fortnight`)).toMatchObject({ reply: 'ACCEPTED' });
    expect(both.map(({ subject }) => subject.split('：')[0])).toEqual(['培训邀请', '已报上', '已改场']);
    expect(both.at(-1)?.text).toContain('你改上了 12月10日 周四 09:00–10:30 的同一内容');
  });

  it('lets the old link tell what was taken, and answers for nothing more', async () => {
    const { trainee } = world.company;
    const params = { token: await world.answerTokenOf(trainee.mail, mine) };
    await world.app.anyone().call(answerInvite, { params, body: decline(other) });
    expect(await world.app.anyone().call(readAnswerPage, { params })).toMatchObject({ instead: { id: other } });
    const again = { params, body: { reply: 'accepted', reason: null } } as const;
    expect(await world.app.anyone().refused(answerInvite, again)).toMatchObject({ code: 'no-longer-invited' });
  });

  it('can be left again for the first one, which then counts anew', async () => {
    const { trainee } = world.company;
    const me = await world.app.as(trainee);
    await me.call(replyToInvite, { params: await mineOf(trainee), body: decline(other) });
    const inviteId = (await inviteOf(trainee, other))?.id ?? '';
    expect(await me.call(readOtherRuns, { params: { inviteId } })).toMatchObject([{ sessionId: mine }]);
    await me.call(replyToInvite, { params: { inviteId }, body: decline(mine) });
    expect(await inviteOf(trainee, mine)).toMatchObject({ reply: 'accepted', state: 'invited' });
    const params = { token: await world.answerTokenOf(trainee.mail, mine) };
    expect(await world.app.anyone().call(readAnswerPage, { params })).toMatchObject({
      reply: 'accepted',
      instead: null,
    });
  });

  it('is not offered on the person’s leave, and comes last with a word on their rest day', async () => {
    const { trainee, lobbyTrainee } = world.company;
    const later = await world.addInvited('2026-12-14', [lobbyTrainee]);
    const me = await world.app.as(trainee);
    const offered = async () => await me.call(readOtherRuns, { params: await mineOf(trainee) });
    expect((await offered()).map(({ sessionId }) => sessionId)).toEqual([other, later]);
    await world.app.sql(
      `INSERT INTO shift_day (employee_id, site_id, team_id, on_date, shift_id, origin)
       SELECT id, site_id, team_id, '2026-12-10', NULL, 'import' FROM employee WHERE id = $1`,
      [trainee.employeeId],
    );
    expect(await offered()).toMatchObject([
      { sessionId: later, hindrance: null },
      { sessionId: other, hindrance: 'rest-day' },
    ]);
    const { supervisor } = world.company;
    const body = { kind: 'annual', fromOn: '2026-12-14', startsLocally: null, untilOn: '2026-12-14' } as const;
    await (
      await world.app.as(supervisor)
    ).call(leaveEndpoints.recordLeave, {
      params: { employeeId: trainee.employeeId },
      body: { ...body, endsLocally: null, reason: null },
    });
    expect((await offered()).map(({ sessionId }) => sessionId)).toEqual([other]);
    expect(await me.refused(replyToInvite, { params: await mineOf(trainee), body: decline(later) })).toMatchObject({
      code: 'on-leave-at-that-time',
    });
  });

  it('with one seat left goes to one of two who ask at once; the other stays where they were', async () => {
    const { trainee, otherTrainee, room } = world.company;
    await world.app.sql('UPDATE room SET seats = 2 WHERE id = $1', [room]);
    const both = await Promise.all(
      [trainee, otherTrainee].map(async (person) => {
        const me = await world.app.as(person);
        return me.send(replyToInvite, { params: await mineOf(person), body: decline(other) });
      }),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await participants(other)).toHaveLength(2);
    expect(await participants(mine)).toHaveLength(1);
    const loser = both[0]?.status === 409 ? trainee : otherTrainee;
    expect(await inviteOf(loser, mine)).toMatchObject({ reply: 'none', state: 'invited' });
  });

  it('is refused at a time when the person is elsewhere, for another lesson, and without a decline', async () => {
    const { trainee, supervisor } = world.company;
    const me = await world.app.as(trainee);
    const params = await mineOf(trainee);
    const foreign = await world.company.addSession({ on: '2026-12-15', title: '别的课', participants: [supervisor] });
    expect(await me.refused(replyToInvite, { params, body: decline(foreign) })).toMatchObject({
      code: 'not-another-run',
    });
    const accept = { reply: 'accepted', reason: null, insteadSessionId: other } as const;
    expect(await me.refused(replyToInvite, { params, body: accept })).toMatchObject({
      code: 'instead-needs-a-decline',
    });
    await world.app.sql('UPDATE session SET room_id = NULL WHERE id = $1', [other]);
    const teaching = { on: '2026-12-10', startsLocally: '10:00', instructors: [trainee], participants: [] };
    await world.company.addSession(teaching);
    expect(await me.refused(replyToInvite, { params, body: decline(other) })).toMatchObject({
      code: 'busy-at-that-time',
    });
    expect(await inviteOf(trainee, mine)).toMatchObject({ reply: 'none' });
  });
});
