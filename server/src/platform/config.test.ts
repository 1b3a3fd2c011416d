import { Config, WrongConfiguration } from './config';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    new Config(env);
  } catch (error) {
    if (error instanceof WrongConfiguration) return error.faults;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  test('works without any environment', () => {
    const config = new Config({});
    expect(config).toMatchObject({ port: 4300, host: '127.0.0.1', publicUrl: 'http://localhost:4300', demo: true });
  });

  test('lists every fault at once, by name', () => {
    const faults = faultsOf({
      PORT: '70000',
      DATABASE_URL: 'mysql://x',
      SMTP_URL: 'nonsense',
      SECRET: 'short',
      NOW: 'yesterday',
      DEMO: 'perhaps',
      LOG_LEVEL: 'loud',
      NODE_ENV: 'prod',
      MAIL_FROM: 'nobody',
    });
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual(
      ['DATABASE_URL', 'DEMO', 'LOG_LEVEL', 'MAIL_FROM', 'NODE_ENV', 'NOW', 'PORT', 'SECRET', 'SMTP_URL'].sort(),
    );
    expect(faults.join()).toContain('PORT=70000');
    expect(faults.join()).toContain('2026-12-01T01:00:00Z');
  });

  test('repeats no secret in its faults', () => {
    expect(faultsOf({ SECRET: 'hunter2', DATABASE_URL: 'mysql://me:hunter2@host' }).join()).not.toContain('hunter2');
  });

  test.each([
    ['an empty text counts as absent', { PORT: '' }, { port: 4300 }],
    ['an address without a slash at the end', { PUBLIC_URL: 'https://t.example/' }, { publicUrl: 'https://t.example' }],
    ['TLS by the public address', { PUBLIC_URL: 'https://t.example' }, { isBehindTls: true }],
  ])('reads %s', (_, env, expected) => {
    expect(new Config(env)).toMatchObject(expected);
  });

  test.each([
    ['an external database', { DATABASE_URL: 'postgres://db/x' }],
    ['an address that others reach', { HOST: '0.0.0.0' }],
  ])('gives no demo to %s unless it is asked for', (_, env) => {
    expect(new Config(env).demo).toBe(false);
    expect(new Config({ ...env, DEMO: '1' }).demo).toBe(true);
  });

  test('can do without the demo on a machine of one’s own', () => {
    expect(new Config({ DEMO: 'false' }).demo).toBe(false);
  });
});
