import { templateEndpoints, type TemplateView } from '@fortnight/shared/template/template.contract';
import { topicEndpoints, type TopicView } from '@fortnight/shared/topic/topic.contract';
import { LayCatalogueJob } from '../../../server/src/topic/lay-catalogue.job';
import { foundCompany, hireWithRoles, secondSite, type TestCompany } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

let app: TestApp;
let company: TestCompany;
let supervisor: TestClient;
let topics: TopicView[];

beforeAll(async () => {
  app = await startTestApp();
  company = await foundCompany(app);
  supervisor = (await hireWithRoles(app, company, ['supervisor'])).client;
  topics = await supervisor.call(topicEndpoints.listTopics, { params: { siteId: company.site.id } });
});
afterAll(() => app.close());

const names = {
  name: '业户投诉的处理',
  shortName: '投诉处理',
  nameEn: 'Complaints',
  shortNameEn: 'Complaints',
  isActive: true,
};
const paramsOf = (index: number) => ({ topicId: topics[index]?.id ?? '' });

describe('the topic library', () => {
  it('starts with the regulation’s catalogue, in its order', () => {
    expect(topics).toHaveLength(28);
    expect(topics[0]).toMatchObject({
      code: 'P1-company',
      programmeCode: 'P1',
      name: '公司简介',
      shortName: '公司',
      version: 1,
    });
    expect(topics.at(-1)?.code).toBe('P4-fire-alarm');
  });

  it('is laid once, however often the job runs', async () => {
    await app.get(LayCatalogueJob).run({ siteId: company.site.id });
    const again = await supervisor.call(topicEndpoints.listTopics, { params: { siteId: company.site.id } });
    expect(again).toEqual(topics);
  });

  it('lets a supervisor rename a topic, whose code stays', async () => {
    const edited = await supervisor.call(topicEndpoints.editTopic, { params: paramsOf(11), body: names, version: 1 });
    expect(edited).toMatchObject({ ...names, code: 'P2b-complaint-handling', version: 2 });
    const stale = { params: paramsOf(11), body: names, version: 1 };
    expect((await supervisor.refused(topicEndpoints.editTopic, stale)).code).toBe('stale-version');
    const [row] = await app.sql(`SELECT before, after FROM audit_row WHERE action = 'topic-edited'`);
    expect(row).toMatchObject({ before: { name: '业户投诉处理与回复' }, after: { name: '业户投诉的处理' } });
  });

  it('goes out of use: templates that teach it go on, and no other takes it up', async () => {
    const retired = { params: paramsOf(12), body: { ...names, isActive: false }, version: 1 };
    expect(await supervisor.call(topicEndpoints.editTopic, retired)).toMatchObject({ isActive: false, version: 2 });
    const { entries } = await supervisor.call(topicEndpoints.readTopicHistory, {
      params: paramsOf(12),
      query: { language: 'zh-CN' },
    });
    expect(entries[0]?.things[0]?.fields).toContainEqual(
      expect.objectContaining({ label: '启用', before: '是', after: '否' }),
    );
    const templates = await supervisor.call(templateEndpoints.listTemplates, { params: { siteId: company.site.id } });
    const template = templates.find(({ topicIds }) => topicIds.includes(paramsOf(12).topicId));
    const {
      id: templateId = '',
      siteId: _s,
      programmeCode: _c,
      tint: _t,
      promise: _p,
      version = 0,
      ...body
    } = template ?? ({} as TemplateView);
    const kept = { params: { templateId }, body: { ...body, minutes: 45 }, version };
    expect(await supervisor.call(templateEndpoints.editTemplate, kept)).toMatchObject({ topicIds: body.topicIds });
    const another = { params: { siteId: company.site.id }, body: { ...body, name: '另一个' } };
    const { errors } = await supervisor.refused(templateEndpoints.createTemplate, another);
    const at = body.topicIds.indexOf(paramsOf(12).topicId);
    expect(errors).toMatchObject([{ pointer: `/topicIds/${at}`, code: 'topic-retired' }]);
  });

  it('takes no short name beyond five Han characters', async () => {
    const sent = { params: paramsOf(0), body: { ...names, shortName: '投诉处理方法' }, version: 1 };
    const { errors } = await supervisor.refused(topicEndpoints.editTopic, sent);
    expect(errors).toMatchObject([{ pointer: '/shortName', code: 'too-many-han', detail: '简称最多 5 个汉字。' }]);
  });

  it('belongs to its site', async () => {
    const other = await secondSite(app, company);
    const { client } = await hireWithRoles(app, company, ['supervisor'], { siteId: other.id });
    const sent = { params: paramsOf(0), body: names, version: 1 };
    expect((await client.refused(topicEndpoints.editTopic, sent)).status).toBe(404);
    expect((await client.refused(topicEndpoints.listTopics, { params: { siteId: company.site.id } })).status).toBe(404);
    const { client: manager } = await hireWithRoles(app, company, ['manager']);
    expect((await manager.refused(topicEndpoints.editTopic, sent)).code).toBe('right-missing');
  });
});
