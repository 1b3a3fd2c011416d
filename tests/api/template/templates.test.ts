import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { templateEndpoints, type TemplateBody, type TemplateView } from '@fortnight/shared/template/template.contract';
import { topicEndpoints } from '@fortnight/shared/topic/topic.contract';
import { LayTemplatesJob } from '../../../server/src/template/lay-templates.job';
import { foundCompany, hireWithRoles, secondSite, type TestCompany } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

let app: TestApp;
let company: TestCompany;
let supervisor: TestClient;
let siteId: string;
let templates: TemplateView[];

beforeAll(async () => {
  app = await startTestApp({ now: '2026-11-21T02:00:00Z' });
  company = await foundCompany(app);
  siteId = company.site.id;
  supervisor = (await hireWithRoles(app, company, ['supervisor'])).client;
  templates = await supervisor.call(templateEndpoints.listTemplates, { params: { siteId } });
});
afterAll(() => app.close());

const of = (code: string): TemplateView => {
  const found = templates.find(({ programmeCode }) => programmeCode === code);
  if (!found) throw new Error(`no template of ${code}`);
  return found;
};
const bodyOf = ({
  id: _i,
  siteId: _s,
  programmeCode: _c,
  tint: _t,
  promise: _p,
  version: _v,
  ...body
}: TemplateView): TemplateBody => body;
const create = (changes: Partial<TemplateBody>) =>
  supervisor.refused(templateEndpoints.createTemplate, {
    params: { siteId },
    body: { ...bodyOf(of('P2b')), name: '新', ...changes },
  });

describe('the default templates', () => {
  it('stand for every recurring programme, with tint and promise', () => {
    expect(
      templates.map(({ programmeCode, tint, promise }) => [programmeCode, tint, promise?.count, promise?.per]),
    ).toEqual([
      ['P2a', 2, 1, 'week'],
      ['P2b', 3, 3, 'fortnight'],
      ['P2c', 4, 1, 'month'],
      ['P2d', 5, 1, 'month'],
      ['P3', 6, 1, 'two-months'],
      ['P4', 7, 1, 'quarter'],
    ]);
    expect(of('P2b').topicIds).toHaveLength(6);
  });

  it('come with all programmes, onboarding among them', async () => {
    const programmes = await supervisor.call(templateEndpoints.listProgrammes, { params: { siteId } });
    expect(programmes.map(({ code }) => code)).toEqual(['P1', 'P2a', 'P2b', 'P2c', 'P2d', 'P3', 'P4']);
    expect(programmes[0]).toMatchObject({ name: '岗前培训', nameEn: 'Onboarding', tint: 1, promise: null });
  });

  it('are laid once, however often the job runs', async () => {
    await app.get(LayTemplatesJob).run({ siteId });
    expect(await supervisor.call(templateEndpoints.listTemplates, { params: { siteId } })).toEqual(templates);
  });
});

describe('a template', () => {
  it('is created and read', async () => {
    const body = { ...bodyOf(of('P2c')), name: '夜班案例', nameEn: 'Night cases', isActive: false };
    const created = await supervisor.call(templateEndpoints.createTemplate, { params: { siteId }, body });
    expect(created).toMatchObject({ ...body, programmeCode: 'P2c', version: 1 });
    expect(await supervisor.call(templateEndpoints.readTemplate, { params: { templateId: created.id } })).toEqual(
      created,
    );
  });

  it('is edited under its version', async () => {
    const { id: roomId } = await company.administrator.call(siteEndpoints.createRoom, {
      params: { siteId },
      body: { name: '一号', seats: 20 },
    });
    const body = { ...bodyOf(of('P2a')), roomId, minutes: 45 };
    const sent = { params: { templateId: of('P2a').id }, body, version: 1 };
    expect(await supervisor.call(templateEndpoints.editTemplate, sent)).toMatchObject({
      roomId,
      minutes: 45,
      version: 2,
    });
    expect((await supervisor.refused(templateEndpoints.editTemplate, sent)).code).toBe('stale-version');
    const [row] = await app.sql(`SELECT before, after FROM audit_row WHERE action = 'template-edited'`);
    expect(row).toMatchObject({ before: { minutes: 60, roomId: null }, after: { minutes: 45, roomId } });
  });

  it.each([
    ['weekly', 'rule-not-understood'],
    ['FREQ=HOURLY', 'rule-not-understood'],
    ['FREQ=WEEKLY;BYDAY=TU\nDTSTART:20260101', 'rule-not-understood'],
    ['FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30', 'rule-never-happens'],
  ])('does not recur by %j', async (rule, code) => {
    const ruleSet = { rules: [rule], extraOn: [], exceptOn: [] };
    expect((await create({ ruleSet })).errors).toMatchObject([{ pointer: '/ruleSet/rules/0', code }]);
  });

  it('is judged as the form judges it: hours, days that count, rules that have ended', async () => {
    const refusedFor = async (changes: Partial<TemplateBody>) =>
      (await create(changes)).errors?.map(({ pointer, code, detail }) => [pointer, code, detail]);
    const limits = { ...of('P2b').limits, weekdays: [1] };
    const over = { rules: ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20261101'], extraOn: [], exceptOn: [] };
    expect(await refusedFor({ limits, startsLocally: '19:30' })).toEqual([
      ['/limits/weekdays', 'too-few-days', '这条规则排不出来：两周里只有 2 个周一，却要 3 次。'],
      ['/startsLocally', 'outside-site-hours', '19:30–21:00 超出管理处的开放时间 08:00–20:00。'],
    ]);
    expect(await refusedFor({ ruleSet: over })).toMatchObject([['/ruleSet/rules/0', 'rule-over', expect.anything()]]);
    const unused = { ...bodyOf(of('P2b')), name: '旧模板', ruleSet: over, isActive: false };
    const kept = await supervisor.call(templateEndpoints.createTemplate, { params: { siteId }, body: unused });
    expect(kept.ruleSet).toEqual(over);
  });

  it('names only what its site has', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    expect((await create({ roomId: unknown })).errors).toMatchObject([{ pointer: '/roomId', code: 'room-unknown' }]);
    expect((await create({ programmeId: unknown })).errors).toMatchObject([
      { pointer: '/programmeId', code: 'programme-unknown' },
    ]);
    const topicIds = [of('P2b').topicIds[0] ?? '', unknown];
    expect((await create({ topicIds })).errors).toMatchObject([{ pointer: '/topicIds/1', code: 'topic-unknown' }]);
    const other = await secondSite(app, company);
    const foreign = await company.administrator.call(topicEndpoints.listTopics, { params: { siteId: other.id } });
    const fromThere = await create({ topicIds: [foreign[9]?.id ?? ''] });
    expect(fromThere.errors).toMatchObject([{ pointer: '/topicIds/0', code: 'topic-unknown' }]);
  });

  it('teaches topics of its own programme', async () => {
    const problem = await create({ topicIds: of('P4').topicIds });
    expect(problem.errors).toMatchObject([{ pointer: '/topicIds/0', code: 'topic-of-other-programme' }]);
  });

  it('has a name of its own at its site', async () => {
    expect(await create({ name: of('P2b').name })).toMatchObject({ status: 409, params: { field: '模板名称' } });
  });

  it('names every bad field at once', async () => {
    const changes = {
      minutes: 10,
      startsLocally: '9:30',
      instructorRoles: ['supervisor', 'supervisor'],
      topicIds: [],
      onDayOff: 'pray',
      colour: 1,
    };
    const { errors } = await create(changes as Partial<TemplateBody>);
    expect(errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/colour',
      '/instructorRoles',
      '/minutes',
      '/onDayOff',
      '/startsLocally',
      '/topicIds',
    ]);
  });

  it('is created once when the same gesture comes twice', async () => {
    const body = { ...bodyOf(of('P2d')), name: '只此一次' };
    const send = () =>
      supervisor.send(templateEndpoints.createTemplate, { params: { siteId }, body, key: 'template-1' });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
  });

  it('belongs to its site, and is edited by its supervisors alone', async () => {
    const other = (await company.administrator.call(siteEndpoints.listSites)).find(({ id }) => id !== siteId);
    const { client } = await hireWithRoles(app, company, ['supervisor'], { siteId: other?.id ?? '' });
    const params = { templateId: of('P2b').id };
    const edit = { params, body: bodyOf(of('P2b')), version: 1 };
    expect((await client.refused(templateEndpoints.readTemplate, { params })).status).toBe(404);
    expect((await client.refused(templateEndpoints.editTemplate, edit)).status).toBe(404);
    expect((await client.refused(templateEndpoints.listProgrammes, { params: { siteId } })).status).toBe(404);
    expect((await company.administrator.refused(templateEndpoints.editTemplate, edit)).code).toBe('right-missing');
  });
});
