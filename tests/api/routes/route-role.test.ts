import { inviteEndpoints } from '@fortnight/shared/invite/invite.contract';
import { planEndpoints } from '@fortnight/shared/plan/plan.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import { startInviteWorld, type InviteWorld } from '../../support/invite-world';
import type { Received } from '../../support/test-client';
import { askers, rows, type Asker, type Things } from './route-role.data';

/** What a letter of the table stands for. */
const statusOf: Readonly<Record<string, number>> = { '1': 401, '3': 403, '4': 404 };
/** Let through: done, refused by a rule of the thing itself, or by the stale version that was sent on purpose. */
const letThrough = [200, 201, 204, 409, 412];

const nothing = '00000000-0000-4000-8000-000000000000';

let world: InviteWorld;
let things: Things;
let routes: string[];
beforeAll(async () => {
  world = await startInviteWorld({ modules: undefined, now: '2026-12-08T01:10:00Z' });
  const { app, company } = world;
  const sessionId = await company.addSession({ on: '2026-12-08' });
  const ahead = await company.addSession({ on: '2026-12-20' });
  await world.approve(sessionId, ahead);
  await app.drainJobs();
  const supervisor = await app.as(company.supervisor);
  const { id: planId } = await supervisor.call(planEndpoints.draftPlan, {
    params: { siteId: company.riverside },
    body: { month: '2027-01', from: 'templates' },
  });
  const { sessions } = await supervisor.call(planEndpoints.readBoard, { params: { planId } });
  const invites = await supervisor.call(inviteEndpoints.listInvites, { params: { sessionId: ahead } });
  // Of somebody who asks for nothing here: the askers renew and revoke their own.
  const { url } = await (await app.as(company.withoutMail)).call(inviteEndpoints.readMyFeed);
  const draftSessionId = sessions[0]?.id ?? '';
  const [change] = await app.sql<{ id: string }>(
    `INSERT INTO session_change (id, site_id, plan_id, session_id, state, effect, reason, before, asked_by, asked_at, version)
     VALUES (gen_random_uuid(), $1, $2, $3, 'pending', 'pending', '停电',
       '{"on":"2027-01-05","startsLocally":"09:00","minutes":60,"roomId":null,"instructorIds":[]}', $4, $5, 1)
     RETURNING id`,
    [company.riverside, planId, draftSessionId, company.supervisor.employeeId, '2026-12-08T01:10:00Z'],
  );
  things = {
    company,
    sessionId,
    planId,
    draftSessionId,
    changeId: change?.id ?? '',
    commentId: await commentOn(planId),
    leaveId: await askedLeave(company.trainee.employeeId, company.riverside),
    inviteId: invites.find(({ employeeId }) => employeeId === company.trainee.employeeId)?.id ?? '',
    answerToken: await world.answerTokenOf(company.trainee.mail, ahead),
    feedToken: /feed\/(.+)\.ics$/.exec(url ?? '')?.[1] ?? '',
  };
  routes = await describedRoutes();
});
afterAll(() => world.app.close());

/** A comment of the manager's on a plan, as it stays when the plan goes on. */
async function commentOn(planId: string): Promise<string> {
  const [row] = await world.app.sql<{ id: string }>(
    `INSERT INTO plan_comment (id, site_id, plan_id, text, by, at)
     SELECT gen_random_uuid(), site_id, id, '谁签到？', $2, '2026-12-08T01:00:00Z' FROM plan WHERE id = $1 RETURNING id`,
    [planId, world.company.manager.employeeId],
  );
  return row?.id ?? '';
}

/** A request for leave that nobody has decided. */
async function askedLeave(employeeId: string, siteId: string): Promise<string> {
  const [row] = await world.app.sql<{ id: string }>(
    `INSERT INTO leave (id, site_id, employee_id, kind, from_on, until_on, zone, starts_at, ends_at, state, asked_by,
       asked_at, version)
     VALUES (gen_random_uuid(), $2, $1, 'annual', '2027-04-01', '2027-04-01', 'Asia/Shanghai', '2027-03-31T16:00:00Z',
       '2027-04-01T16:00:00Z', 'requested', $1, '2026-12-08T01:00:00Z', 1)
     RETURNING id`,
    [employeeId, siteId],
  );
  return row?.id ?? '';
}

/** Routes as the running server describes them, in the contracts' spelling. */
async function describedRoutes(): Promise<string[]> {
  const { body } = await world.app.anyone().fetch('GET', '/api/openapi.json');
  const { paths } = body as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
}

const clientOf = (asker: Asker) => (asker === 'anonymous' ? world.app.anyone() : world.app.as(world.company[asker]));

/** What the server says to one asker, in a word. */
async function answerTo(asker: Asker, route: string): Promise<string> {
  const [method, path] = route.split(' ') as ['GET', string];
  const row = rows[route];
  const client = await clientOf(asker);
  const { status, body } = await client.send({ method, path }, row?.send?.(things) ?? {});
  if ([...letThrough, ...(row?.alsoFine ?? [])].includes(status)) return 'let through';
  return `${status} ${(body as Problem).code ?? ''}`.trim();
}

function expectedFor(asker: Asker, route: string): string {
  const letter = rows[route]?.answers[askers.indexOf(asker)] ?? '?';
  return letter === 'o' ? 'let through' : String(statusOf[letter]);
}

test('every route of the description has a row, and every row a route', () => {
  expect(Object.keys(rows).sort()).toEqual([...routes].sort());
  for (const [route, { answers }] of Object.entries(rows)) {
    expect({ route, answers }).toEqual({ route, answers: expect.stringMatching(/^[o134]{8}$/) as string });
  }
});

test.each([...askers])('%s gets through where the table says so, and nowhere else', async (asker) => {
  const wrong: string[] = [];
  for (const route of routes) {
    const answer = await answerTo(asker, route);
    const expected = expectedFor(asker, route);
    if (answer.slice(0, 3) !== expected.slice(0, 3)) wrong.push(`${route}: expected ${expected}, got ${answer}`);
  }
  expect(wrong).toEqual([]);
});

/** Routes to things that the other site's supervisor cannot find, though the right to ask for such things is there. */
const foreignRoutes = () =>
  Object.entries(rows).filter(([, { answers }]) => answers[askers.indexOf('otherSupervisor')] === '4');

test('what belongs to another site looks on every route as what is not there', async () => {
  const stranger = await clientOf('otherSupervisor');
  const told = ({ body, status }: Received) => ({ ...(body as Problem), status, requestId: '' });
  expect(foreignRoutes().length).toBeGreaterThan(15);
  for (const [route, { send }] of foreignRoutes()) {
    const [method, path] = route.split(' ') as ['GET', string];
    const sent = send?.(things) ?? {};
    const params = Object.fromEntries(Object.keys(sent.params ?? {}).map((name) => [name, nothing]));
    const foreign = await stranger.send({ method, path }, sent);
    const absent = await stranger.send({ method, path }, { ...sent, params });
    expect({ route, ...told(foreign) }).toEqual({ route, ...told(absent) });
  }
});
