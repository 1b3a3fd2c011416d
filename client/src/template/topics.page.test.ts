import type { MeView } from '@fortnight/shared/person/person.contract';
import type { ProgrammeView, TemplateView } from '@fortnight/shared/template/template.contract';
import type { TopicView } from '@fortnight/shared/topic/topic.contract';
import { screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { problemBody, Reply, type FakeAnswer } from '../testing/fake-server';
import { renderPart } from '../testing/render';
import { meAnswer, signedIn } from '../testing/signed-in';
import { TopicsPage } from './topics.page';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const siteId = idOf(1);
const topic = (n: number, programmeCode: string, name: string, shortName: string, nameEn: string): TopicView => ({
  id: idOf(n),
  siteId,
  code: `${programmeCode}-${n}`,
  programmeCode,
  name,
  shortName,
  nameEn,
  shortNameEn: nameEn.slice(0, 12),
  isActive: n !== 13,
  version: 4,
});
const topics = [
  topic(11, 'P2b', '业户投诉处理与回复', '投诉处理', 'Complaints'),
  topic(12, 'P2b', '岗位技能', '岗位技能', 'Post skills'),
  topic(13, 'P4', '火场逃生与疏散', '逃生疏散', 'Evacuation'),
];
const programme = (n: number, code: string, name: string, tint: number): ProgrammeView => ({
  id: idOf(n),
  siteId,
  code,
  name,
  nameEn: name,
  tint,
  promise: null,
});
const skills: TemplateView = {
  id: idOf(31),
  siteId,
  programmeId: idOf(21),
  programmeCode: 'P2b',
  tint: 3,
  name: '岗位技能与服务',
  nameEn: 'Skills',
  topicIds: [idOf(11), idOf(12)],
  ruleSet: null,
  limits: { workingDaysOnly: true, weekdays: null, notBefore: null, notAfter: null, minutes: null },
  onDayOff: 'skip',
  startsLocally: '09:00',
  minutes: 60,
  audience: 'team',
  instructorRoles: ['supervisor'],
  roomId: null,
  isActive: true,
  promise: null,
  version: 1,
};
const me = (role: 'supervisor' | 'manager'): MeView => ({
  accountId: idOf(9),
  employeeId: idOf(9),
  name: '李娜',
  siteId,
  language: 'zh-CN',
  roles: [{ role, siteId, teamId: null }],
  sites: [{ id: siteId, name: '滨江管理处', zone: 'Asia/Shanghai' }],
});
const figure = { key: 'short-name-characters', value: 5, history: [] };

const open = (more: Record<string, FakeAnswer> = {}, role: 'supervisor' | 'manager' = 'supervisor') =>
  renderPart(TopicsPage, {
    answers: {
      ...meAnswer(me(role)),
      [`GET /api/sites/${siteId}/topics`]: topics,
      [`GET /api/sites/${siteId}/programmes`]: [programme(21, 'P2b', '岗位技能', 3), programme(22, 'P4', '消防', 7)],
      [`GET /api/sites/${siteId}/templates`]: [skills],
      [`GET /api/sites/${siteId}/figures`]: { siteId, on: '2026-12-01', figures: [figure] },
      ...more,
    },
    providers: [signedIn()],
  });
const rows = (): string[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent?.replace(/\s+/g, ' ').trim() ?? '');
const panelOf = async (name: string): Promise<HTMLElement> => {
  await userEvent.click(await screen.findByRole('link', { name }));
  return screen.findByRole('complementary', { name });
};

describe('the topic library', () => {
  it('lists topics by programme, finds them by pinyin initials, and narrows them', async () => {
    await open();
    await screen.findByRole('link', { name: '岗位技能' });
    expect(rows().map((row) => topics.findIndex(({ name }) => row.startsWith(name)))).toEqual([0, 1, 2]);
    await userEvent.type(screen.getByRole('searchbox'), 'tscl');
    await waitFor(() => expect(rows()).toHaveLength(1));
    await userEvent.clear(screen.getByRole('searchbox'));
    await userEvent.selectOptions(screen.getByLabelText('状态'), '已停用');
    await waitFor(() => expect(rows()).toEqual([expect.stringContaining('火场逃生与疏散')]));
  });

  it('renames a topic, shows its short name where room is scarce, and saves under its version', async () => {
    const { server } = await open({
      [`PATCH /api/topics/${idOf(11)}`]: (body: unknown) => ({ ...topics[0], ...(body as object), version: 5 }),
    });
    const panel = await panelOf('业户投诉处理与回复');
    expect(within(panel).getByRole('link', { name: '岗位技能与服务' })).toHaveAttribute(
      'href',
      `/templates/${idOf(31)}`,
    );
    const short = within(panel).getByLabelText('简称');
    expect(await within(panel).findByText('最多 5 个汉字，现有 4 个。')).toBeVisible();
    await userEvent.clear(short);
    await userEvent.type(short, '投诉与回复处理');
    expect(await within(panel).findByText('简称最多 5 个汉字。')).toBeVisible();
    await userEvent.click(within(panel).getByRole('button', { name: '保存内容' }));
    expect(server.asked.some(({ route }) => route.startsWith('PATCH'))).toBe(false);
    await userEvent.clear(short);
    await userEvent.type(short, '投诉');
    expect(within(panel).getByText('09:00 投诉')).toBeVisible();
    await userEvent.selectOptions(within(panel).getByLabelText('状态'), '已停用');
    expect(within(panel).getByText(/停用后，模板不能再新选它/)).toBeVisible();
    await userEvent.click(within(panel).getByRole('button', { name: '保存内容' }));
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    const sent = server.asked.find(({ route }) => route.startsWith('PATCH'));
    expect(sent).toMatchObject({ body: { shortName: '投诉', isActive: false }, headers: { 'If-Match': '"4"' } });
  });

  it('says what a name lacks, and keeps what was typed when somebody was faster', async () => {
    await open({ [`PATCH /api/topics/${idOf(12)}`]: new Reply(412, problemBody('stale-version', 412)) });
    const panel = await panelOf('岗位技能');
    const name = within(panel).getByLabelText('全称');
    await userEvent.clear(name);
    await userEvent.click(within(panel).getByRole('button', { name: '保存内容' }));
    expect(await within(panel).findByText('必须填写。')).toBeVisible();
    await userEvent.type(name, '岗位的技能');
    await userEvent.click(within(panel).getByRole('button', { name: '保存内容' }));
    expect(await within(panel).findByRole('alert')).toHaveTextContent('别人改过');
    expect(name).toHaveValue('岗位的技能');
  });

  it('is for a manager to read', async () => {
    await open({}, 'manager');
    expect(await screen.findByText('业户投诉处理与回复')).toBeVisible();
    expect(screen.queryByRole('link', { name: '业户投诉处理与回复' })).toBeNull();
  });
});
