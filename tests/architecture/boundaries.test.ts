import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IConfiguration } from 'dependency-cruiser';

const root = join(__dirname, '..', '..');
const samples = join(__dirname, 'samples');

/** What each sample breaks, and nothing else: the innocent imports beside it are part of the proof. */
const broken: Readonly<Record<string, readonly string[]>> = {
  'shared-imports-only-its-three-libraries': [
    'shared/src/site/site.rules.ts → node_modules/zod/index.d.cts',
    'shared/src/time/clock.ts → perf_hooks',
  ],
  'server-does-not-import-client': ['server/src/site/open-site.ts → client/src/site/site-page.ts'],
  'client-does-not-import-server': ['client/src/site/site-page.ts → server/src/site/open-site.ts'],
  'nobody-imports-tests': [
    'server/src/site/open-site.ts → tests/support/fixture.ts',
    'shared/src/site/site.rules.ts → shared/src/site/sample.test.ts',
  ],
  'nouns-import-to-the-left': [
    'client/src/invite/invite-list.ts → client/src/attendance/sheet.ts',
    'server/src/site/close-site.ts → server/src/home/go-home.ts',
    'shared/src/session/session.rules.ts → shared/src/plan/plan.contract.ts',
  ],
  'shared-ground-knows-no-noun': ['shared/src/policy/policy.ts → shared/src/site/site.contract.ts'],
  'platform-knows-no-noun': [
    'server/src/platform/bulk.ts → shared/src/person/access.rules.ts',
    'server/src/platform/endpoint/guard.ts → shared/src/plan/plan.contract.ts',
    'server/src/platform/mail/mailer.ts → server/src/invite/send-invite.ts',
  ],
  'ui-knows-no-noun': [
    'client/src/time/days.ts → client/src/plan/plan-client.ts',
    'client/src/ui/chip.ts → shared/src/session/session.contract.ts',
  ],
  'policy-knows-no-noun': ['server/src/policy/figures.ts → server/src/plan/plan.repository.ts'],
  'the-policy-page-knows-no-noun': ['client/src/policy/policy.page.ts → client/src/plan/board-store.ts'],
  'the-calendar-stands-beside-session': ['client/src/calendar/move.ts → shared/src/plan/plan.contract.ts'],
  'nouns-left-of-session-need-no-calendar': ['client/src/site/site.page.ts → client/src/calendar/full-grid.ts'],
  'the-shell-frames-every-page': ['client/src/shell/rail.ts → client/src/plan/board-store.ts'],
  'only-the-app-uses-the-shell': ['client/src/home/home.page.ts → client/src/shell/rail.ts'],
  'entities-never-leave-their-folder': ['server/src/plan/draft-plan.ts → server/src/session/session.entity.ts'],
  'nobody-imports-the-demo': ['server/src/site/open-site.ts → server/src/demo/company.ts'],
  'one-door-for-rrule': ['shared/src/template/next-dates.ts → node_modules/rrule/dist/es5/rrule.js'],
  'one-door-for-fullcalendar': ['client/src/plan/board.page.ts → node_modules/fullcalendar/index.d.ts'],
  'one-door-for-nodemailer': [
    'server/src/invite/issue-invites.job.ts → node_modules/nodemailer/dist/esm/nodemailer.js',
  ],
  'one-door-for-ical-js': ['server/src/plan/export-plan.ts → node_modules/ical.js/dist/ical.js'],
  'one-door-for-exceljs': ['server/src/report/month-end.ts → node_modules/exceljs/excel.js'],
  'no-circles': ['server/src/plan/draft-plan.ts → server/src/plan/submit-plan.ts'],
  'every-import-is-found': ['server/src/plan/draft-plan.ts → ./gone'],
};

/** The import rules that each folder breaks, as `rule: from → to`. */
function cruise(folders: readonly string[]): Record<string, string[]> {
  const output = execFileSync(process.execPath, [join(__dirname, 'cruise.mjs'), ...folders], { encoding: 'utf8' });
  return JSON.parse(output) as Record<string, string[]>;
}

describe('who may import whom', () => {
  it('is kept by the whole tree', () => {
    expect(cruise([root])[root]).toEqual([]);
  });

  const caught = cruise(Object.keys(broken).map((name) => join(samples, name)));

  it.each(Object.keys(broken))('%s: the broken sample is caught', (name) => {
    const found = caught[join(samples, name)] ?? [];
    expect(found.map((each) => each.replace(/(\.\.\/)+node_modules/, 'node_modules'))).toEqual(
      (broken[name] ?? []).map((each) => `${name}: ${each}`),
    );
  });

  it('has a broken sample for every rule', () => {
    const { forbidden = [] } = jest.requireActual<IConfiguration>('../../.dependency-cruiser.cjs');
    const rules = new Set(forbidden.map(({ name }) => name));
    expect([...rules].sort()).toEqual(Object.keys(broken).sort());
    expect(readdirSync(samples).sort()).toEqual(Object.keys(broken).sort());
  });
});
