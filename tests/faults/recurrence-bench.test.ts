import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

interface Figures {
  readonly bench: string;
  readonly zone: string;
  readonly same: boolean;
  readonly cases: readonly { readonly starts: number; readonly ratio: number }[];
  readonly yearOfTemplates: { readonly templates: number; readonly dates: number };
}

test('npm run bench -- recurrence prints one JSON line, with the answers that rrule gives', async () => {
  const bench = join(__dirname, '..', 'bench', 'bench.mjs');
  const words = ['recurrence', '--rounds', '1', '--peerRounds', '1'];
  const env = { ...process.env, TZ: 'America/New_York', NODE_OPTIONS: '' };
  const { stdout } = await promisify(execFile)(process.execPath, [bench, ...words], { env });
  const figures = JSON.parse(stdout) as Figures;
  expect(figures).toMatchObject({ bench: 'recurrence', zone: 'UTC', same: true });
  expect(figures.cases.map(({ starts }) => starts)).toEqual([522, 783, 522, 120, 120, 40, 13]);
  expect(figures.yearOfTemplates).toMatchObject({ templates: 1000, dates: 27_545 });
});
