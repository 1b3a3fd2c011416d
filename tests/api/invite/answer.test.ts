import { inviteEndpoints } from '@fortnight/shared/invite/invite.contract';
import { rowCounts } from '../../support/row-counts';
import { startInviteWorld, type InviteWorld } from '../../support/invite-world';

const { readAnswerPage, answerInvite, replyToInvite, listInvites } = inviteEndpoints;
const accept = { reply: 'accepted', reason: null } as const;
const decline = { reply: 'declined', reason: '当班走不开' } as const;

let world: InviteWorld;
let session: string;
beforeAll(async () => {
  world = await startInviteWorld();
});
afterAll(() => world.app.close());
beforeEach(async () => {
  world.app.clock.set('2026-12-01T01:00:00Z');
  session = await world.company.addSession({ on: '2026-12-08' });
  await world.approve(session);
  await world.app.drainJobs();
});

/** So that the next test's session finds its room and instructor free. */
afterEach(() => world.app.sql(`UPDATE session SET state = 'cancelled' WHERE id = $1`, [session]));

const tokenOf = (person: { mail: string | null }) => world.answerTokenOf(person.mail, session);
const coming = async () =>
  (await world.app.sql<{ coming: number }>('SELECT coming FROM session WHERE id = $1', [session]))[0]?.coming;

describe('a reply link', () => {
  it('shows the session without signing in, and looking changes nothing', async () => {
    const token = await tokenOf(world.company.trainee);
    const before = await rowCounts(world.app);
    const page = await world.app.anyone().call(readAnswerPage, { params: { token } });
    expect(page).toMatchObject({ employeeName: '刘洋', reply: 'none', session: { id: session } });
    expect(await rowCounts(world.app)).toEqual(before);
  });

  it('takes a reply without signing in, counts it and puts it on record under the invited person', async () => {
    const token = await tokenOf(world.company.trainee);
    const page = await world.app.anyone().call(answerInvite, { params: { token }, body: accept });
    expect(page).toMatchObject({ reply: 'accepted', session: { coming: 1 } });
    const [row] = await world.app.sql(
      `SELECT actor_account_id, actor_employee_id, before, after FROM audit_row
        WHERE action = 'invite-answered' ORDER BY id DESC LIMIT 1`,
    );
    expect(row).toEqual({
      actor_account_id: null,
      actor_employee_id: world.company.trainee.employeeId,
      before: { reply: 'none' },
      after: { reply: 'accepted' },
    });
  });

  it('lets people change their mind, and a reply that says the same again changes nothing', async () => {
    const token = await tokenOf(world.company.trainee);
    const anyone = world.app.anyone();
    await anyone.call(answerInvite, { params: { token }, body: accept });
    await anyone.call(answerInvite, { params: { token }, body: decline });
    expect(await coming()).toBe(0);
    const before = await rowCounts(world.app);
    await anyone.call(answerInvite, { params: { token }, body: decline });
    expect(await rowCounts(world.app)).toEqual(before);
  });

  it('asks for a reason when somebody cannot come', async () => {
    const token = await tokenOf(world.company.trainee);
    const body = { reply: 'declined', reason: null } as const;
    const problem = await world.app.anyone().refused(answerInvite, { params: { token }, body, language: 'en' });
    expect(problem).toMatchObject({ status: 422, code: 'decline-needs-a-reason', title: 'Reason missing' });
    expect(await world.app.anyone().call(readAnswerPage, { params: { token } })).toMatchObject({ reply: 'none' });
  });

  it('names an unknown field and an unknown reply', async () => {
    const token = await tokenOf(world.company.trainee);
    const body = { reply: 'perhaps', reason: null, employeeId: world.company.leader.employeeId };
    const problem = await world.app.anyone().refused(answerInvite, { params: { token }, body });
    expect(problem.status).toBe(422);
    expect(problem.errors?.map((fault) => fault.pointer)).toEqual(expect.arrayContaining(['/reply', '/employeeId']));
  });

  it('does not exist once a character of it is forged', async () => {
    const token = await tokenOf(world.company.trainee);
    const forged = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
    const forgedEnd = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    const before = await rowCounts(world.app);
    for (const wrong of [forged, forgedEnd, 'x'.repeat(64)]) {
      const params = { token: wrong };
      expect((await world.app.anyone().refused(readAnswerPage, { params })).status).toBe(404);
      expect((await world.app.anyone().refused(answerInvite, { params, body: accept })).status).toBe(404);
    }
    expect(await rowCounts(world.app)).toEqual(before);
  });

  it('serves no other purpose: the token of a feed opens no reply page', async () => {
    const me = await world.app.as(world.company.trainee);
    const { url } = await me.call(inviteEndpoints.readMyFeed);
    const token = /feed\/(.+)\.ics/.exec(url ?? '')?.[1] ?? '';
    expect((await world.app.anyone().refused(readAnswerPage, { params: { token } })).status).toBe(404);
  });

  it('expires: shown as closed once the session has begun, gone once it is over', async () => {
    const token = await tokenOf(world.company.trainee);
    world.app.clock.set('2026-12-08T01:00:00Z');
    expect(await world.app.anyone().call(readAnswerPage, { params: { token } })).toMatchObject({ reply: 'none' });
    const late = await world.app.anyone().refused(answerInvite, { params: { token }, body: accept });
    expect(late).toMatchObject({ status: 409, code: 'session-has-begun' });
    world.app.clock.set('2026-12-08T02:30:00Z');
    expect((await world.app.anyone().refused(readAnswerPage, { params: { token } })).status).toBe(410);
    const gone = await world.app.anyone().refused(answerInvite, { params: { token }, body: accept });
    expect(gone).toMatchObject({ status: 410, code: 'answer-link-expired' });
  });

  it('of a cancelled session says so with its reason, and takes no reply', async () => {
    const token = await tokenOf(world.company.trainee);
    await world.app.sql(
      `UPDATE session SET state = 'cancelled', cancel_reason = '停电', sequence = sequence + 1 WHERE id = $1`,
      [session],
    );
    const page = await world.app.anyone().call(readAnswerPage, { params: { token } });
    expect(page).toMatchObject({ session: { state: 'cancelled', cancelReason: '停电' } });
    const problem = await world.app.anyone().refused(answerInvite, { params: { token }, body: accept });
    expect(problem).toMatchObject({ status: 409, code: 'session-is-cancelled' });
  });

  it('of somebody who is off the list opens nothing any more, and says why', async () => {
    const token = await tokenOf(world.company.trainee);
    await world.app.sql('DELETE FROM session_participant WHERE session_id = $1 AND employee_id = $2', [
      session,
      world.company.trainee.employeeId,
    ]);
    const problem = await world.app.anyone().refused(answerInvite, { params: { token }, body: accept });
    expect(problem).toMatchObject({ status: 410, code: 'no-longer-invited' });
    await world.app.sql(`UPDATE invite SET state = 'cancelled' WHERE session_id = $1 AND employee_id = $2`, [
      session,
      world.company.trainee.employeeId,
    ]);
    const page = await world.app.anyone().refused(readAnswerPage, { params: { token } });
    expect(page).toMatchObject({ status: 410, code: 'no-longer-invited' });
  });

  it('is used again until the session begins: what was answered is shown and can be changed', async () => {
    const token = await tokenOf(world.company.trainee);
    await world.app.anyone().call(answerInvite, { params: { token }, body: decline });
    const page = await world.app.anyone().call(readAnswerPage, { params: { token } });
    expect(page).toMatchObject({ reply: 'declined', reason: '当班走不开', changed: null });
  });

  it('is limited: somebody who hammers one link waits', async () => {
    const token = await tokenOf(world.company.leader);
    const statuses = new Set<number>();
    for (let times = 0; times < 70; times += 1) {
      statuses.add((await world.app.anyone().send(readAnswerPage, { params: { token } })).status);
    }
    expect([...statuses].sort()).toEqual([200, 429]);
  });
});

describe('a reply by somebody who is signed in', () => {
  const inviteOf = async (employeeId: string) => {
    const supervisor = await world.app.as(world.company.supervisor);
    const invites = await supervisor.call(listInvites, { params: { sessionId: session } });
    return invites.find((invite) => invite.employeeId === employeeId)?.id ?? '';
  };

  it('is taken for the own invite and shown to the supervisor with its reason', async () => {
    const inviteId = await inviteOf(world.company.trainee.employeeId);
    const me = await world.app.as(world.company.trainee);
    const view = await me.call(replyToInvite, { params: { inviteId }, body: decline });
    expect(view).toMatchObject({ reply: 'declined', reason: '当班走不开', repliedAt: '2026-12-01T01:00:00Z' });
  });

  it('is refused for somebody else’s invite as if there were none', async () => {
    const inviteId = await inviteOf(world.company.trainee.employeeId);
    const other = await world.app.as(world.company.otherTrainee);
    expect((await other.refused(replyToInvite, { params: { inviteId }, body: accept })).code).toBe('not-found');
  });

  it('is refused once the session has begun', async () => {
    const inviteId = await inviteOf(world.company.trainee.employeeId);
    world.app.clock.set('2026-12-08T01:00:00Z');
    const me = await world.app.as(world.company.trainee);
    const problem = await me.refused(replyToInvite, { params: { inviteId }, body: accept });
    expect(problem).toMatchObject({ status: 409, code: 'session-has-begun' });
  });

  it('misses nobody when everybody accepts at once', async () => {
    const people = world.company.deskPeople;
    const ids = await Promise.all(people.map((person) => inviteOf(person.employeeId)));
    const clients = await Promise.all(people.map((person) => world.app.as(person)));
    await Promise.all(
      clients.map((client, index) =>
        client.call(replyToInvite, { params: { inviteId: ids[index] ?? '' }, body: accept }),
      ),
    );
    expect(await coming()).toBe(people.length);
  });
});
