import { inviteEndpoints } from '@fortnight/shared/invite/invite.contract';
import ICAL from 'ical.js';
import { rowCounts } from '../../support/row-counts';
import type { Person } from '../../support/small-company';
import { startInviteWorld, type InviteWorld } from '../../support/invite-world';

let world: InviteWorld;
let mine: string;
let cancelled: string;
beforeAll(async () => {
  world = await startInviteWorld();
  const { company } = world;
  mine = await company.addSession({ on: '2026-12-08' });
  await company.addSession({ on: '2026-12-09', participants: [company.otherTrainee] });
  await company.addSession({ on: '2026-12-10', state: 'planned' });
  cancelled = await company.addSession({ on: '2026-12-11', state: 'cancelled' });
  await world.approve(mine);
  await world.app.drainJobs();
});
afterAll(() => world.app.close());

const pathOf = async (person: Person) => {
  const me = await world.app.as(person);
  const { url } = await me.call(inviteEndpoints.readMyFeed);
  if (url === null) throw new Error('no feed');
  expect(url).toMatch(/^http:\/\/fortnight\.test\/feed\/[\w-]{64}\.ics$/);
  return new URL(url).pathname;
};
const fetchFeed = (path: string, headers: Record<string, string> = {}) =>
  world.app.anyone().fetch('GET', path, { headers });
const eventsIn = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');

describe('a personal feed', () => {
  it('holds only the owner’s sessions that are no drafts, under the UID of the mail, with nobody’s name', async () => {
    const { status, text, headers } = await fetchFeed(await pathOf(world.company.trainee));
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/calendar/);
    expect(eventsIn(text).map((event) => event.getFirstPropertyValue('uid'))).toEqual([
      `${mine}@fortnight`,
      `${cancelled}@fortnight`,
    ]);
    const [mail] = await world.mailsTo(world.company.trainee.mail);
    expect(mail?.calendar).toContain(`UID:${mine}@fortnight`);
    expect(text).not.toContain('ATTENDEE');
    expect(text).not.toContain('王芳');
    expect(text).toContain('METHOD:PUBLISH');
    expect(text).toContain('ORGANIZER');
  });

  it('keeps a cancelled session, marked as such and blocking no time', async () => {
    const { text } = await fetchFeed(await pathOf(world.company.trainee));
    const looks = eventsIn(text).map((event) => ['status', 'transp'].map((name) => event.getFirstPropertyValue(name)));
    expect(looks).toEqual([
      ['CONFIRMED', 'OPAQUE'],
      ['CANCELLED', 'TRANSPARENT'],
    ]);
  });

  it('holds what its owner teaches', async () => {
    const { text } = await fetchFeed(await pathOf(world.company.supervisor));
    expect(eventsIn(text)).toHaveLength(3);
  });

  it('is the same bytes as long as nothing changes, and costs a 304', async () => {
    const path = await pathOf(world.company.trainee);
    const first = await fetchFeed(path);
    world.app.clock.advance({ minutes: 50 });
    const second = await fetchFeed(path, { 'If-None-Match': first.headers['etag'] ?? '' });
    expect(second.status).toBe(304);
    expect(second.text).toBe('');
    const third = await fetchFeed(path);
    expect(third.text).toBe(first.text);
    expect(first.headers['etag']).toMatch(/^"[\w-]+"$/);
  });

  it('changes its tag when a session moves', async () => {
    const path = await pathOf(world.company.otherTrainee);
    const first = await fetchFeed(path);
    await world.app.sql(`UPDATE session SET room_id = NULL WHERE id = $1`, [mine]);
    const second = await fetchFeed(path, { 'If-None-Match': first.headers['etag'] ?? '' });
    expect(second.status).toBe(200);
    expect(second.headers['etag']).not.toBe(first.headers['etag']);
  });

  it('changes its tag with everything that it shows, and with nothing else', async () => {
    const { company, app } = world;
    const path = await pathOf(company.trainee);
    const read = async () => {
      const { headers, text } = await fetchFeed(path);
      return { tag: headers['etag'], text };
    };
    const shown = [
      `UPDATE session SET starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour' WHERE id = '${mine}'`,
      `UPDATE session SET minutes = minutes + 30, ends_at = ends_at + interval '30 minutes' WHERE id = '${mine}'`,
      `UPDATE topic SET name = '灭火器的种类' WHERE id = '${company.topic}'`,
      `UPDATE room SET name = '二号培训室' WHERE id = '${company.room}'`,
      `UPDATE site SET name = '滨江新管理处' WHERE id = '${company.riverside}'`,
      `UPDATE employee SET name = '刘海洋' WHERE id = '${company.trainee.employeeId}'`,
      `UPDATE account SET language = 'en' WHERE employee_id = '${company.trainee.employeeId}'`,
      `UPDATE topic SET name_en = 'Extinguishers' WHERE id = '${company.topic}'`,
      `UPDATE invite SET sequence = sequence + 1 WHERE session_id = '${mine}'`,
      `UPDATE invite SET revised_at = '2026-12-02T00:00:00Z' WHERE session_id = '${mine}'`,
      `UPDATE session SET state = 'held' WHERE id = '${cancelled}'`,
      `DELETE FROM session_participant WHERE session_id = '${cancelled}' AND employee_id = '${company.trainee.employeeId}'`,
    ];
    let before = await read();
    for (const change of shown) {
      await app.sql(change);
      const after = await read();
      expect({ change, changes: after.tag !== before.tag }).toEqual({ change, changes: true });
      before = after;
    }
    await app.sql(`UPDATE session SET coming = coming + 1, version = version + 1 WHERE id = $1`, [mine]);
    await app.sql(`UPDATE invite SET reply = 'accepted', replied_at = '2026-12-02T00:00:00Z' WHERE session_id = $1`, [
      mine,
    ]);
    expect(await read()).toEqual(before);
  });

  it('changes nothing by being read', async () => {
    const path = await pathOf(world.company.trainee);
    const before = await rowCounts(world.app);
    await fetchFeed(path);
    expect(await rowCounts(world.app)).toEqual(before);
  });

  it('is unknown under a forged link, an older generation, and once its owner has left', async () => {
    const path = await pathOf(world.company.lobbyTrainee);
    expect((await fetchFeed(path)).status).toBe(200);
    const token = path.slice('/feed/'.length, -'.ics'.length);
    const forged = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    expect((await fetchFeed(`/feed/${forged}.ics`)).status).toBe(404);
    const { employeeId } = world.company.lobbyTrainee;
    await world.app.sql('INSERT INTO feed_generation VALUES ($1, $2, 2)', [employeeId, world.company.riverside]);
    expect((await fetchFeed(path)).status).toBe(404);
    const renewed = await pathOf(world.company.lobbyTrainee);
    expect(renewed).not.toBe(path);
    expect((await fetchFeed(renewed)).status).toBe(200);
    await world.app.sql(`UPDATE employee SET status = 'left' WHERE id = $1`, [employeeId]);
    expect((await fetchFeed(renewed)).status).toBe(404);
  });

  it('gets a new address when its owner asks for one, and none when they revoke it; old ones open nothing at once', async () => {
    const { leader } = world.company;
    const me = await world.app.as(leader);
    const old = await pathOf(leader);
    const { url } = await me.call(inviteEndpoints.rotateMyFeed);
    const renewed = new URL(url ?? '').pathname;
    expect(renewed).not.toBe(old);
    expect((await fetchFeed(old)).status).toBe(404);
    expect((await fetchFeed(renewed)).status).toBe(200);
    expect(await me.call(inviteEndpoints.revokeMyFeed)).toEqual({ url: null });
    expect(await me.call(inviteEndpoints.readMyFeed)).toEqual({ url: null });
    for (const path of [old, renewed]) expect((await fetchFeed(path)).status).toBe(404);
    const again = await me.call(inviteEndpoints.rotateMyFeed);
    expect((await fetchFeed(new URL(again.url ?? '').pathname)).status).toBe(200);
    expect((await fetchFeed(renewed)).status).toBe(404);
    const acts = await world.app.sql<{ action: string }>(
      `SELECT action FROM audit_row WHERE noun_id = $1 AND action LIKE 'feed-%' ORDER BY id`,
      [leader.employeeId],
    );
    expect(acts.map(({ action }) => action)).toEqual(['feed-rotated', 'feed-revoked', 'feed-rotated']);
  });

  it('has another tag for packed bytes', async () => {
    const path = await pathOf(world.company.trainee);
    const plain = await fetchFeed(path, { 'Accept-Encoding': 'identity' });
    const packed = await fetchFeed(path, { 'Accept-Encoding': 'gzip' });
    expect(packed.headers['etag']).not.toBe(plain.headers['etag']);
  });

  it('is packed for clients that can unpack it', async () => {
    for (const on of ['2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17']) await world.company.addSession({ on });
    const { headers, text } = await fetchFeed(await pathOf(world.company.supervisor), { 'Accept-Encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(text).toContain('BEGIN:VCALENDAR');
  });
});
