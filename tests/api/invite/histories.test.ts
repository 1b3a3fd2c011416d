import { inviteEndpoints, type Reply } from '@fortnight/shared/invite/invite.contract';
import fc from 'fast-check';
import { CalendarClient } from '../../support/calendar-client';
import { startChangeWorld, type ChangeWorld } from '../../support/change-world';
import { rounds } from '../../support/rounds';

const acts = ['move', 'room', 'instructor', 'cancel', 'remove', 'add', 'accept', 'decline', 'send'] as const;
type Act = (typeof acts)[number];
const partStats: Readonly<Record<Reply, string>> = {
  none: 'NEEDS-ACTION',
  accepted: 'ACCEPTED',
  tentative: 'TENTATIVE',
  declined: 'DECLINED',
};

let world: ChangeWorld;
beforeAll(async () => {
  world = await startChangeWorld();
});
afterAll(() => world.app.close());

let day = 1;
const stateOf = async (session: string): Promise<string> =>
  (await world.app.sql<{ state: string }>('SELECT state FROM session WHERE id = $1', [session]))[0]?.state ?? '';

/** Two people, a session of their own, and their calendars. */
async function start() {
  day = (day % 25) + 2;
  world.app.clock.set('2026-11-25T01:00:00Z');
  await world.app.sql(`UPDATE session SET state = 'cancelled' WHERE state = 'binding'`);
  const people = [world.company.trainee, world.company.otherTrainee] as const;
  const session = await world.addInvited(`2026-12-${String(day).padStart(2, '0')}`, people);
  const clients = new Map(people.map((person) => [person, new CalendarClient()]));
  return { session, people, clients, hour: 9, room: false, read: new Map(people.map((person) => [person, 0])) };
}
type History = Awaited<ReturnType<typeof start>>;

/** What came in since the last look, in the order of sending. */
async function readMail({ session, people, clients, read }: History): Promise<void> {
  for (const person of people) {
    const mails = (
      await world.app.sql<{ calendar: string }>(
        'SELECT calendar FROM outbox_mail WHERE recipient = $1 AND calendar LIKE $2 ORDER BY xmin::text::bigint, at',
        [person.mail, `%UID:${session}@%`],
      )
    ).slice(read.get(person) ?? 0);
    for (const { calendar } of mails) clients.get(person)?.receive(calendar);
    read.set(person, (read.get(person) ?? 0) + mails.length);
  }
}

async function reply({ session, people, clients }: History, reply: 'accepted' | 'declined'): Promise<void> {
  const [person] = people;
  const me = await world.app.as(person);
  const [invite] = await world.app.sql<{ id: string }>(
    'SELECT id FROM invite WHERE session_id = $1 AND employee_id = $2',
    [session, person.employeeId],
  );
  const body = { reply, reason: reply === 'declined' ? '当班走不开' : null };
  const { status } = await me.send(inviteEndpoints.replyToInvite, { params: { inviteId: invite?.id ?? '' }, body });
  if (status !== 200) return;
  // The calendar learns of it only while it shows the same revision: an answer to an older one is void.
  const [row] = await world.app.sql<{ sequence: number }>('SELECT sequence FROM invite WHERE id = $1', [invite?.id]);
  const uid = `${session}@fortnight`;
  if (clients.get(person)?.shows(uid)?.sequence === row?.sequence) clients.get(person)?.answer(uid, partStats[reply]);
}

async function play(history: History, act: Act): Promise<void> {
  const { session } = history;
  const [person] = history.people;
  const isBinding = (await stateOf(session)) === 'binding';
  if (act === 'move' && isBinding) {
    history.hour = history.hour === 9 ? 14 : 9;
    await world.change(session, { startsLocally: history.hour === 9 ? '09:00' : '14:00' });
  }
  if (act === 'room' && isBinding) {
    history.room = !history.room;
    await world.change(session, { roomId: history.room ? world.otherRoom : world.company.room });
  }
  if (act === 'instructor' && isBinding) {
    const [row] = await world.app.sql<{ id: string }>(
      'SELECT employee_id AS id FROM session_instructor WHERE session_id = $1',
      [session],
    );
    const { supervisor, otherLeader } = world.company;
    const next = row?.id === supervisor.employeeId ? otherLeader : supervisor;
    await world.change(session, { instructorIds: [next.employeeId] });
  }
  if (act === 'cancel' && isBinding) await world.change(session, null);
  if (act === 'remove') await world.list(session, { removed: [person] });
  if (act === 'add' && isBinding) await world.list(session, { added: [person] });
  if (act === 'accept' || act === 'decline') await reply(history, act === 'accept' ? 'accepted' : 'declined');
  if (act === 'send') await world.send();
  await readMail(history);
}

async function expectTold(history: History): Promise<void> {
  const { session, people, clients } = history;
  for (const person of people) {
    const [row] = await world.app.sql<{
      reply: Reply;
      sequence: number;
      room: string;
      starts: string;
      takesPart: boolean;
    }>(
      `SELECT i.reply, i.sequence, r.name AS room, to_char(s.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS starts,
              s.binding AND EXISTS (SELECT FROM session_participant p WHERE p.session_id = s.id AND p.employee_id = $2)
                AS "takesPart"
         FROM session s JOIN room r ON r.id = s.room_id LEFT JOIN invite i ON i.session_id = s.id AND i.employee_id = $2
        WHERE s.id = $1`,
      [session, person.employeeId],
    );
    const shown = clients.get(person)?.shows(`${session}@fortnight`);
    expect(shown).toEqual(
      row?.takesPart
        ? { sequence: row.sequence, startsAt: row.starts, location: row.room, reply: partStats[row.reply] }
        : undefined,
    );
  }
}

test('whatever happens to a session, each calendar ends up showing what the database holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...acts), { minLength: 1, maxLength: 9 }), async (history) => {
      const told = await start();
      await readMail(told);
      for (const act of history) await play(told, act);
      await world.send();
      await readMail(told);
      await expectTold(told);
    }),
    { numRuns: rounds(12) },
  );
}, 180_000);
