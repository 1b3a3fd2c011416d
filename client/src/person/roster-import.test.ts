import type { MeView, RosterReport } from '@fortnight/shared/person/person.contract';
import { screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { renderPart } from '../testing/render';
import { meAnswer, signedIn } from '../testing/signed-in';
import { RosterImport } from './roster-import';

const site = '00000000-0000-4000-8000-000000000001';
const me: MeView = {
  accountId: site,
  employeeId: site,
  name: '王芳',
  siteId: site,
  language: 'zh-CN',
  roles: [{ role: 'supervisor', siteId: site, teamId: null }],
  sites: [{ id: site, name: '滨江管理处', zone: 'Asia/Shanghai' }],
};
const team = { siteId: site, shifts: [], headcount: 0, isActive: true, version: 1 };
const teams = [{ ...team, id: '00000000-0000-4000-8000-000000000002', name: '前台班', shortName: '前台' }];
const empty: RosterReport = { dryRun: true, rows: 1, created: 0, updated: 0, unchanged: 0, faults: [], preview: [] };
const fault = { row: 2, column: '入职日期', value: '2026/13/2', code: 'not-a-date', detail: '第 2 行：不是日期。' };

const open = (language: 'zh-CN' | 'en' = 'zh-CN') =>
  renderPart(RosterImport, {
    language,
    answers: {
      ...meAnswer({ ...me, language }),
      [`GET /api/sites/${site}/teams`]: teams,
      [`POST /api/sites/${site}/roster-imports`]: (body: unknown) =>
        (body as { csv: string }).csv.includes('2026/13/2') ? { ...empty, faults: [fault] } : { ...empty, created: 1 },
    },
    providers: [signedIn()],
  });

const header = '工号\t姓名\t班组\t岗位\t入职日期';

describe('the import of a roster', () => {
  it('mends a faulty cell in place and tries the same file again', async () => {
    const { server } = await open();
    const box = await screen.findByRole('textbox');
    await userEvent.click(box);
    await userEvent.paste(`${header}\nKF1\t刘洋\t前台班\t前台\t2026/13/2`);
    await userEvent.click(screen.getByRole('button', { name: '试运行粘贴的内容' }));
    const field = await screen.findByLabelText('第 2 行的入职日期改成');
    expect(field).toHaveValue('2026/13/2');
    await userEvent.clear(field);
    await userEvent.type(field, 'soon');
    expect(field).toHaveAccessibleDescription(/soon/);
    await userEvent.clear(field);
    await userEvent.type(field, '2026-12-02');
    expect(field).toHaveAccessibleDescription('可以了');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: '导入 1 人' })).toBeEnabled());
    const sent = server.asked.filter(({ route }) => route.startsWith('POST')).at(-1)?.body as { csv: string };
    expect(sent.csv).toContain('KF1,刘洋,前台班,前台,2026-12-02');
  });

  it('shows an example in the language of the reader', async () => {
    await open('en');
    const box = await screen.findByRole('textbox');
    await waitFor(() => expect(box.getAttribute('placeholder')).toContain('staff number\tname\tteam'));
    await waitFor(() => expect(box.getAttribute('placeholder')).toContain('前台班'));
  });
});
