// Run by Node's own test runner, because the launcher works before anything is installed: node --test server/launch
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, describe, it } from 'node:test';
import { ensureFreePort, ensureNobodyRuns, ensureRoom } from './checks.mjs';
import { explainOldNode } from './node-version.mjs';
import { readOptions } from './options.mjs';
import { explain, explainOutput, Explained } from './problem.mjs';
import { isRunning, markOf } from './process-mark.mjs';
import { endChildren, runNode } from './run-command.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fortnight-launch-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const says = (pattern) => (error) => error instanceof Explained && pattern.test(error.message);

describe('the command line', () => {
  const read = (...args) => readOptions(args, { INIT_CWD: folder }).environment;

  it('has a sound default for everything', () => {
    const { PORT, HOST, DATA_DIR, ...rest } = readOptions([], {}).environment;
    assert.deepEqual([PORT, HOST, rest], ['4300', '127.0.0.1', {}]);
    assert.match(DATA_DIR, /\.data$/);
  });

  it('wins over the environment', () => {
    const { environment } = readOptions(['--port', '4301'], { PORT: '5000', HOST: '::1' });
    assert.deepEqual([environment.PORT, environment.HOST], ['4301', '::1']);
  });

  it('takes a folder from where the person stands', () => {
    assert.equal(read('--data-dir', 'mine').DATA_DIR, join(folder, 'mine'));
  });

  it('turns any moment into UTC with whole seconds', () => {
    assert.equal(read('--now', '2026-12-01T09:00+08:00').NOW, '2026-12-01T01:00:00Z');
    assert.equal(read('--now=2026-12-01').NOW, '2026-12-01T00:00:00Z');
  });

  it('knows demo and no demo', () => {
    assert.equal(read('--demo').DEMO, 'true');
    assert.equal(read('--empty').DEMO, 'false');
    assert.equal(read('--no-demo').DEMO, 'false');
  });

  it('names every fault at once', () => {
    const all = /--prot [^]*--host [^]*--port [^]*70000[^]*--now [^]*soon/;
    assert.throws(() => read('--prot', '--host', '--port', '70000', '--now', 'soon'), says(all));
  });
});

describe('what is missing', () => {
  it('is an old Node', () => {
    assert.match(explainOldNode('18.20.4'), /20\.19[^]*18\.20\.4/);
    assert.match(explainOldNode('20.18.9'), /nodejs\.org/);
    assert.deepEqual(['20.19.0', '22.0.0', '24.1.0'].map(explainOldNode), [null, null, null]);
  });

  it('is room on the disk', () => {
    assert.throws(() => ensureRoom(folder, 1e18, false), says(/Free some space/));
    ensureRoom(folder, 1, false);
  });

  for (const [output, words] of [
    ['npm error code ENOTFOUND', /cannot be reached/],
    ['npm error code ENOSPC', /disk is full/],
    ['npm error code EACCES', /cannot be written/],
    ['npm error code EINTEGRITY', /cache clean/],
  ]) {
    it(`is told in a sentence for ${output}`, () => assert.match(explainOutput(output), words));
  }

  it('is not made up for an unknown error', () => {
    assert.equal(explainOutput('TS2304: Cannot find name'), null);
    assert.match(explain(new Error('odd')), /odd[^]*at /);
  });
});

describe('a port', () => {
  it('that is taken names one that is not', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    await assert.rejects(ensureFreePort(port, '127.0.0.1'), says(/npm start -- --port \d+/));
    server.close();
    await once(server, 'close');
    await ensureFreePort(port, '127.0.0.1');
  });
});

describe('a data folder', () => {
  const claim = (holder) => writeFileSync(join(folder, 'app.pid'), JSON.stringify(holder));

  it('of a living process is refused', () => {
    claim({ pid: process.pid, mark: markOf(process.pid) });
    assert.throws(() => ensureNobodyRuns(folder), says(/--data-dir/));
  });

  it('of a dead one is free, also when its number was given out again', () => {
    claim({ pid: process.pid, mark: 'another boot:1' });
    ensureNobodyRuns(folder);
    claim({ pid: 2_000_000_000, mark: 'x' });
    ensureNobodyRuns(folder);
    writeFileSync(join(folder, 'app.pid'), '{"pi');
    ensureNobodyRuns(folder);
  });
});

describe('a program that is run', () => {
  afterEach(() => endChildren());

  it('is ended with all that it started', async () => {
    const script = join(folder, 'parent.cjs');
    writeFileSync(
      script,
      `const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
       require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'child'))}, String(child.pid));
       console.log('started'); setInterval(() => {}, 1000);`,
    );
    let group;
    const run = runNode(script, [], { onStart: (pid) => (group = pid) });
    // The file is there a moment before its number is.
    const written = () => existsSync(join(folder, 'child')) && readFileSync(join(folder, 'child'), 'utf8');
    while (!written()) await new Promise((resolve) => setTimeout(resolve, 20));
    const child = Number(written());
    const holders = [group, child].map((pid) => ({ pid, mark: markOf(pid) }));
    assert.deepEqual(holders.map(isRunning), [true, true]);
    await endChildren();
    assert.equal((await run).signal, 'SIGTERM');
    while (holders.some(isRunning)) await new Promise((resolve) => setTimeout(resolve, 20));
  });

  it('that fails is an answer, not an exception', async () => {
    const { code, output } = await runNode('-e', ['console.error("no"); process.exit(3)']);
    assert.deepEqual([code, output.trim()], [3, 'no']);
  });
});
