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
    ['an address without a slash at the end', { PUBLIC_URL: 'http://t.example/' }, { publicUrl: 'http://t.example' }],
    [
      'TLS by the public address',
      { PUBLIC_URL: 'https://t.example', TRUST_PROXY: '1' },
      { isBehindTls: true, proxyHops: 1 },
    ],
    ['a proxy as one', { TRUST_PROXY: 'true' }, { proxyHops: 1 }],
    ['several proxies', { TRUST_PROXY: '2' }, { proxyHops: 2 }],
    ['no proxy', { TRUST_PROXY: 'false' }, { proxyHops: 0 }],
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

  test.each([
    ['a public address with a path', { PUBLIC_URL: 'http://t.example/fortnight' }, 'without a path'],
    ['a public address with a password', { PUBLIC_URL: 'http://me:x@t.example' }, 'without a path or a password'],
    ['a public address that is none', { PUBLIC_URL: 'training.example.com' }, 'begins with http:// or https://'],
    ['proxies without a number', { TRUST_PROXY: '10.0.0.0/8' }, 'how many proxies'],
    ['https without a proxy', { PUBLIC_URL: 'https://t.example' }, 'set TRUST_PROXY=1'],
    ['an application’s role without its owner', { APP_DATABASE_URL: 'postgres://app@db/x' }, 'name the owner'],
    [
      'one role for both',
      { DATABASE_URL: 'postgres://me:a@db/x', APP_DATABASE_URL: 'postgres://me:a@db/x' },
      'name another role',
    ],
  ])('refuses %s, with its remedy', (_, env, words) => {
    expect(faultsOf(env).join()).toContain(words);
  });

  test.each([
    ['nothing to say of a machine of one’s own', {}, []],
    ['nothing to say behind TLS', { HOST: '0.0.0.0', PUBLIC_URL: 'https://t.example', TRUST_PROXY: '1' }, []],
    ['passwords in the clear', { PUBLIC_URL: 'http://t.example' }, ['passwords travel in the clear']],
    ['an address that nobody named', { HOST: '10.1.2.3' }, ['in the clear', 'Set PUBLIC_URL']],
    [
      'a demo that others reach',
      { HOST: '0.0.0.0', PUBLIC_URL: 'https://t.example', TRUST_PROXY: '1', DEMO: '1' },
      ['demo accounts'],
    ],
    ['mails from nowhere', { SMTP_URL: 'smtp://mail' }, ['set MAIL_FROM']],
    ['a secret that is alone', { DATABASE_URL: 'postgres://db/x' }, ['before you start a second one']],
  ])('has %s', (_, env, words) => {
    const { advice } = new Config(env);
    expect(advice).toHaveLength(words.length);
    words.forEach((word, at) => expect(advice[at]).toContain(word));
  });
});
