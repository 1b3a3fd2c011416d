import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { planEndpoints } from '@fortnight/shared/plan/plan.contract';
import { policyEndpoints } from '@fortnight/shared/policy/policy.contract';
import type { HistoryEntry } from '@fortnight/shared/rule/history';
import { sessionEndpoints } from '@fortnight/shared/session/session.contract';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { templateEndpoints } from '@fortnight/shared/template/template.contract';
import type { TestClient } from '../../support/test-client';
import { add, approve, draft, sessionBody, startPlanWorld, type PlanWorld } from '../plan/plan-world';

let world: PlanWorld;
let li: TestClient;
let manager: TestClient;
beforeAll(async () => {
  world = await startPlanWorld();
  li = world.li.client;
  manager = world.manager.client;
});
afterAll(() => world.app.close());

const zh = { language: 'zh-CN' } as const;
const inWords = ({ by, act, things }: HistoryEntry) => [
  `${by} ${act}`,
  ...things.map(({ name, fields }) =>
    [name, ...fields.map(({ label, before, after }) => `${label}: ${before} → ${after}`)].filter(Boolean).join('; '),
  ),
];

describe('a session in a plan', () => {
  let planId: string;
  let sessionId: string;
  beforeAll(async () => {
    planId = (await draft(li, world.site.id)).id;
    const added = await add(li, planId, await sessionBody(world));
    sessionId = added.id;
    const body = await sessionBody(world, { on: '2026-12-03', roomId: world.rooms[1]?.id ?? null, minutes: 60 });
    await add(li, planId, { ...body, on: '2026-12-10' });
    await li.call(planEndpoints.changeSession, {
      params: { planId, sessionId },
      body: { on: '2026-12-03', startsLocally: '10:00', roomId: world.rooms[1]?.id ?? null },
      version: added.version,
    });
  });

  it('tells who changed it, newest first, as it was and as it became, in names', async () => {
    const { entries } = await li.call(sessionEndpoints.readSessionHistory, { params: { sessionId }, query: zh });
    expect(entries.map(inWords)).toEqual([
      [
        '李娜 修改了课次',
        '日期: 2026年12月2日 周三 → 2026年12月3日 周四; 开始时间: 09:00 → 10:00; 教室: 一号培训室 → 二号培训室',
      ],
      ['李娜 新增了课次', expect.stringContaining('讲师:  → 王芳') as string],
    ]);
    expect(entries[0]?.at).toBe('2026-11-20T01:00:00Z');
  });

  it('is told in English as well, without a Han character of ours', async () => {
    const query = { language: 'en' } as const;
    const { entries } = await li.call(sessionEndpoints.readSessionHistory, { params: { sessionId }, query });
    expect(entries[0]).toMatchObject({ act: 'changed a session' });
    expect(entries[0]?.things[0]?.fields[0]).toMatchObject({
      label: 'Date',
      before: 'Wed 2 Dec 2026',
      after: 'Thu 3 Dec 2026',
    });
  });

  it('stands in the history of its plan, by name and day, and stays there when it is taken out', async () => {
    const { entries } = await li.call(planEndpoints.readPlanHistory, { params: { planId }, query: zh });
    expect(entries.map(({ act }) => act)).toEqual(['修改了课次', '新增了课次', '新增了课次', '起草了计划']);
    expect(entries[0]?.things).toMatchObject([
      { kind: 'changed', on: '2026-12-03', name: expect.stringMatching(/./) as string },
    ]);
  });

  it('looks to those who see no drafts, and to the other site, as if it were not there', async () => {
    const sent = { params: { sessionId }, query: zh };
    const other = world.otherSupervisor.client;
    expect(await other.refused(sessionEndpoints.readSessionHistory, sent)).toMatchObject({ status: 404 });
    const trainee = world.trainee.client;
    expect(await trainee.refused(sessionEndpoints.readSessionHistory, sent)).toMatchObject({ code: 'right-missing' });
    expect(await other.refused(planEndpoints.readPlanHistory, { params: { planId }, query: zh })).toMatchObject({
      status: 404,
    });
  });

  it('is told as approved once the plan is, and who was invited', async () => {
    await approve(li, manager, planId);
    await world.app.drainJobs();
    const sent = { params: { sessionId }, query: zh };
    const session = await manager.call(sessionEndpoints.readSessionHistory, sent);
    expect(session.entries.map(({ by, act }) => `${by} ${act}`).slice(0, 1)).toEqual(['张建国 批准了计划']);
    const plan = await manager.call(planEndpoints.readPlanHistory, { params: { planId }, query: zh });
    expect(plan.entries.slice(0, 3).map(({ by, act }) => `${by ?? '—'} ${act}`)).toEqual([
      '— 发出了邀请',
      '张建国 批准了计划',
      '李娜 提交了计划',
    ]);
  });
});

describe('an employee', () => {
  it('shows what is personal to those who keep the record, and hides it from others', async () => {
    const params = { employeeId: world.trainee.employee.id };
    const before = await li.call(personEndpoints.readEmployee, { params });
    const { staffNumber, name, teamId, hiredOn, mail, status } = before;
    await li.call(personEndpoints.editEmployee, {
      params,
      body: { staffNumber, name, teamId, post: '客服专员', hiredOn, mail, status, phone: '13800000000' },
      version: before.version,
    });
    const sent = { params, query: zh };
    const [seen] = (await li.call(personEndpoints.readEmployeeHistory, sent)).entries;
    expect(seen?.things[0]?.fields).toEqual([
      { label: '岗位', before: before.post, after: '客服专员', isHidden: false },
      { label: '电话', before: before.phone ?? '', after: '13800000000', isHidden: false },
    ]);
    const [hidden] = (await manager.call(personEndpoints.readEmployeeHistory, sent)).entries;
    expect(hidden?.things[0]?.fields[1]).toEqual({ label: '电话', before: '', after: '', isHidden: true });
    const other = world.otherSupervisor.client;
    expect(await other.refused(personEndpoints.readEmployeeHistory, sent)).toMatchObject({ status: 404 });
  });

  it('has the roles given in words, with the team', async () => {
    const params = { employeeId: world.trainee.employee.id };
    const { entries } = await li.call(personEndpoints.readEmployeeHistory, { params, query: zh });
    const granted = entries.find(({ act }) => act.includes('角色'));
    expect(granted && inWords(granted).join()).toContain('客服人员');
  });
});

describe('pages', () => {
  it('of a long history follow one another without a gap or a repetition', async () => {
    const params = { siteId: world.site.id };
    for (let number = 1; number <= 35; number += 1) {
      await world.company.administrator.call(siteEndpoints.createRoom, {
        params,
        body: { name: `间${number}`, seats: 9 },
      });
    }
    const first = await li.call(siteEndpoints.readSiteHistory, { params, query: zh });
    expect(first.entries).toHaveLength(30);
    expect(first.entries[0] && inWords(first.entries[0])).toEqual([
      '陈静 新增了教室',
      '间35; 名称:  → 间35; 启用:  → 是; 座位:  → 9',
    ]);
    const second = await li.call(siteEndpoints.readSiteHistory, {
      params,
      query: { ...zh, before: String(first.next) },
    });
    expect(second.next).toBeNull();
    const ids = [...first.entries, ...second.entries].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...ids].sort((one, other) => other - one));
    expect(second.entries.at(-1)?.act).toBe('新建了管理处');
  });

  it('of a template and of the figures are read by those who may read them', async () => {
    const siteId = world.site.id;
    const [template] = await li.call(templateEndpoints.listTemplates, { params: { siteId } });
    const params = { templateId: template?.id ?? '' };
    const { entries } = await li.call(templateEndpoints.readTemplateHistory, { params, query: zh });
    expect(entries.map(({ by, act }) => [by, act])).toEqual([[null, '建立了默认培训模板']]);
    await world.company.administrator.call(policyEndpoints.changeFigure, {
      params: { key: 'class-hour-minutes' },
      body: { siteIds: [siteId], value: 45, effectiveOn: '2027-01-01', reason: '与排班一致' },
    });
    const figures = await li.call(policyEndpoints.readFiguresHistory, { params: { siteId }, query: zh });
    expect(figures.entries.map(inWords)).toEqual([
      ['陈静 修改了制度参数', expect.stringMatching(/理由: {2}→ 与排班一致; 数值: 60 → 45/) as string],
    ]);
    const other = world.otherSupervisor.client;
    const refused = await other.refused(policyEndpoints.readFiguresHistory, { params: { siteId }, query: zh });
    expect(refused).toMatchObject({ status: 404 });
  });
});
