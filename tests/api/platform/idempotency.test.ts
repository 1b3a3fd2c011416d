import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';
import { TestActors, thingEndpoints, ThingModule, thingTable } from '../../support/things';

const { makeThing } = thingEndpoints;
const siteId = randomUUID();
let app: TestApp;
let supervisor: TestClient;

beforeAll(async () => {
  app = await startTestApp({ modules: [ThingModule] });
  await app.sql(thingTable);
  supervisor = await app.as(app.get(TestActors).add('supervisor', siteId));
});
afterAll(() => app.close());

const make = (client: TestClient, name: string, key: string) =>
  client.send(makeThing, { params: { siteId }, body: { name, count: 1 }, key });
const countOf = async (name: string) => (await app.sql(`SELECT 1 FROM thing WHERE name = $1`, [name])).length;

test('a retry with the same key gets the first answer and does nothing again', async () => {
  const first = await make(supervisor, 'once', 'key-1');
  const again = await make(supervisor, 'once', 'key-1');
  expect(again.body).toEqual(first.body);
  expect([first.status, again.status]).toEqual([201, 201]);
  expect([first.headers['idempotent-replay'], again.headers['idempotent-replay']]).toEqual([undefined, 'true']);
  expect(await countOf('once')).toBe(1);
  expect(await app.sql(`SELECT 1 FROM audit_row WHERE noun_id = $1`, [(first.body as { id: string }).id])).toHaveLength(
    1,
  );
});

test('the same key with another body is refused', async () => {
  await make(supervisor, 'one', 'key-2');
  expect(await make(supervisor, 'other', 'key-2')).toMatchObject({ status: 422, body: { code: 'key-reused' } });
  expect(await countOf('other')).toBe(0);
});

test('ten requests at once with one key do the work once', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => make(supervisor, 'at once', 'key-3')));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers.filter(({ headers }) => headers['idempotent-replay'] === undefined)).toHaveLength(1);
  expect(await countOf('at once')).toBe(1);
});

test('a key belongs to one account', async () => {
  const colleague = await app.as(app.get(TestActors).add('supervisor', siteId));
  await make(supervisor, 'mine', 'key-4');
  expect((await make(colleague, 'theirs', 'key-4')).status).toBe(201);
});

test('a refused request leaves its key free', async () => {
  await make(supervisor, 'taken', 'key-5');
  expect(await make(supervisor, 'taken', 'key-6')).toMatchObject({ status: 409, body: { code: 'already-exists' } });
  expect((await make(supervisor, 'free', 'key-6')).status).toBe(201);
});
