import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the image and the compose file', () => {
  const steps = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, from]) => from?.split(' ') ?? [],
  );

  test('copy only what is in the checkout', () => {
    expect(steps.length).toBeGreaterThan(8);
    expect(steps.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const mounted = [...read('docker-compose.yml').matchAll(/- (\.\/[^:]+):/g)].map(([, path]) => path ?? '');
    expect(mounted.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('leave out no manifest that the lock names', () => {
    const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };
    expect(workspaces.filter((room) => !steps.includes(`${room}/package.json`))).toEqual([]);
  });

  test('set only what the server reads, and ask for what has no default', () => {
    const known = [...read('server/src/platform/config.ts').matchAll(/^ {2}([A-Z_]+): z\./gm)].map(([, name]) => name);
    const app = read('docker-compose.yml').split(/^ {2}app:/m)[1] ?? '';
    const set = [...app.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name]) => name);
    expect(set).toContain('APP_DATABASE_URL');
    expect(set.filter((name) => !known.includes(name))).toEqual([]);
    const asked = [...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name).sort();
    expect(asked).toEqual(['APP_PASSWORD', 'OWNER_PASSWORD', 'POSTGRES_PASSWORD', 'PUBLIC_URL', 'SECRET']);
    for (const name of asked) expect(read('docs/operate.md')).toContain(`${name}=`);
  });
});
