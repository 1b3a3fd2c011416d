import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, openSync, closeSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '@fortnight/shared/rule/problem';
import { type AppProcess, startAppProcess } from '../support/app-process';
import { runFortnight } from '../support/run-fortnight';

const folder = mkdtempSync(join(tmpdir(), 'fortnight-full-'));
const filler = join(folder, 'filler');

/** A small disk needs root and a system that has tmpfs; elsewhere docs/operate.md says how to see it by hand. */
const isMounted =
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=220m,mode=755', 'tmpfs', folder]).status === 0;

/** Takes every byte that is left. */
function fillDisk(): void {
  const file = openSync(filler, 'w');
  for (let size = 1 << 20; size >= 512; size /= 2) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(file);
}

/** A browser of the administrator. */
class Administrator {
  private cookie = '';
  constructor(private readonly app: AppProcess) {}

  async send(method: string, path: string, body?: object): Promise<Response> {
    const headers = { 'Content-Type': 'application/json', Origin: this.app.url, Cookie: this.cookie };
    const answer = await fetch(`${this.app.url}${path}`, { method, headers, body: JSON.stringify(body) });
    this.cookie ||= answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    return answer;
  }

  hire(siteId: string, staffNumber: string): Promise<Response> {
    const person = { staffNumber, name: '张三'.repeat(20), teamId: null, post: '客服', hiredOn: '2026-11-01' };
    return this.send('POST', `/api/sites/${siteId}/employees`, {
      ...person,
      mail: null,
      phone: null,
      status: 'active',
    });
  }
}

afterAll(() => {
  if (isMounted) spawnSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
});

describe('a disk that is full', () => {
  if (!isMounted) {
    test.skip('is tried where root may mount a small disk', () => undefined);
    return;
  }
  let app: AppProcess;
  let me: Administrator;
  beforeAll(async () => {
    chmodSync(folder, 0o755);
    const [login, password] = ['boss@x.test', 'a fine long phrase'];
    const words = ['create-admin', '--login', login, '--name', '王总', '--password-stdin'];
    await runFortnight(words, { DATA_DIR: join(folder, 'data') }, password);
    app = await startAppProcess({ embeddedIn: join(folder, 'data'), demo: false, env: { DEMO: 'false' } });
    me = new Administrator(app);
    expect((await me.send('POST', '/api/sign-in', { login, password, staySignedIn: false })).status).toBe(200);
  });
  afterAll(() => app?.stop());

  test('refuses writes with a sentence, goes on reading, and loses nothing that it acknowledged', async () => {
    const [site] = (await (await me.send('GET', '/api/sites')).json()) as { id: string }[];
    const siteId = site?.id ?? '';
    fillDisk();
    const saved: string[] = [];
    let refusal: Response | undefined;
    for (let number = 1; number <= 3000 && !refusal; number += 1) {
      const answer = await me.hire(siteId, `F${number}`);
      if (answer.status === 201) saved.push(`F${number}`);
      else refusal = answer;
    }
    expect([refusal?.status, ((await refusal?.json()) as Problem).code]).toEqual([507, 'disk-full']);
    expect(refusal?.headers.get('retry-after')).toBe('60');
    expect((await me.send('GET', `/api/sites/${siteId}/employees`)).status).toBe(200);
    rmSync(filler);
    expect((await me.hire(siteId, 'F-AFTER')).status).toBe(201);
    const list = (await (await me.send('GET', `/api/sites/${siteId}/employees`)).json()) as { staffNumber: string }[];
    const found = list.map(({ staffNumber }) => staffNumber).filter((number) => number.startsWith('F'));
    expect(found.sort()).toEqual([...saved, 'F-AFTER'].sort());
    expect((await fetch(`${app.url}/api/health`)).ok).toBe(true);
  }, 120_000);
});
