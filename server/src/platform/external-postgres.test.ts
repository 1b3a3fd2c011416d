import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { DatabaseProblem } from './database-problem';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres';
import { throwawayFolder } from './embedded-sweep';
import { ensureEnough, ensureUsable } from './external-postgres';

describe('a PostgreSQL of one’s own', () => {
  let database: EmbeddedPostgres;

  beforeAll(async () => {
    database = await startEmbeddedPostgres({ dataDir: throwawayFolder(), throwaway: true });
  });

  afterAll(() => database.stop());

  const changed = (change: (url: URL) => void) => {
    const url = new URL(database.url);
    change(url);
    return url.href;
  };

  it('is used when it is new enough and ours to make tables in', async () => {
    await expect(ensureUsable(database.url)).resolves.toBe(database.url);
  });

  it.each([
    ['a wrong password', () => changed((url) => (url.password = 'guess')), 'password is wrong'],
    ['a missing database', () => changed((url) => (url.pathname = '/nowhere')), 'CREATE DATABASE'],
    ['a port where nothing listens', () => changed((url) => (url.port = '1')), 'nothing listens there'],
  ])('explains %s without repeating the password', async (_, url, words) => {
    const outcome = await ensureUsable(url()).catch((error: unknown) => error as Error);
    expect(outcome).toBeInstanceOf(DatabaseProblem);
    expect((outcome as Error).message).toContain(words);
    expect((outcome as Error).message).not.toContain('guess');
  });

  it('gives up on a server that speaks something else', async () => {
    const server: Server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await expect(ensureUsable(changed((url) => (url.port = String(port))))).rejects.toThrow(DatabaseProblem);
    server.close();
  });

  it('refuses PostgreSQL 14 and a user who may create nothing', () => {
    expect(() => ensureEnough({ number: '140011', version: '14.11', mayCreate: true })).toThrow('leads to 14.11');
    expect(() => ensureEnough({ number: '150000', version: '15.0', mayCreate: false })).toThrow('may not create');
    expect(() => ensureEnough({ number: '150000', version: '15.0', mayCreate: true })).not.toThrow();
  });
});
