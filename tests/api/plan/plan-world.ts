import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import { personEndpoints } from '@fortnight/shared/person/person.contract';
import type { Role } from '@fortnight/shared/person/rights.data';
import { planEndpoints, type PlanBoard, type PlanView, type SessionBody } from '@fortnight/shared/plan/plan.contract';
import { siteEndpoints, type RoomView, type SiteView, type TeamView } from '@fortnight/shared/site/site.contract';
import { topicEndpoints } from '@fortnight/shared/topic/topic.contract';
import {
  addTeam,
  foundCompany,
  hire,
  hireWithRoles,
  secondSite,
  signedIn,
  type TestCompany,
} from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';
import { createWorldDatabase } from '../../support/test-database';

/** Somebody with an account. */
export interface Hired {
  readonly employee: EmployeeView;
  readonly client: TestClient;
}

/**
 * Riverside with two teams, two rooms, two supervisors and a manager; Jiangwan with one team, a supervisor and a manager.
 * Wang Fang teaches at both. Built through the API, on 20 November 2026; everybody who starts it gets a copy.
 */
export interface PlanWorld {
  readonly app: TestApp;
  readonly company: TestCompany;
  readonly site: SiteView;
  readonly otherSite: SiteView;
  readonly desk: TeamView;
  readonly lobby: TeamView;
  readonly night: TeamView;
  readonly rooms: readonly RoomView[];
  readonly otherRoom: RoomView;
  readonly wang: Hired;
  readonly li: Hired;
  readonly manager: Hired;
  readonly otherSupervisor: Hired;
  readonly otherManager: Hired;
  readonly trainee: Hired;
}

export async function startPlanWorld(): Promise<PlanWorld> {
  const { database, told } = await createWorldDatabase('plan', async (built) => {
    const app = await startTestApp({ now, database: built });
    return build(app).finally(() => app.close());
  });
  const app = await startTestApp({ now, database, ownsDatabase: true });
  const { administrator, people, ...places } = told;
  const hired = await Promise.all(
    Object.entries(people).map(async ([name, { employee, login }]) => {
      return [name, { employee, client: await signedIn(app, login) }] as const;
    }),
  );
  const company: TestCompany = { site: places.site, administrator: await signedIn(app, administrator) };
  return { app, company, ...places, ...(Object.fromEntries(hired) as Record<keyof typeof people, Hired>) };
}

const now = '2026-11-20T01:00:00Z';

/** What a copy of the world needs to know: who and what there is, without their browsers. */
async function build(app: TestApp) {
  const company = await foundCompany(app);
  const { administrator, site } = company;
  const otherSite = await secondSite(app, company);
  const desk = await addTeam(administrator, site.id, '前台班');
  const lobby = await addTeam(administrator, site.id, '大堂班');
  const night = await addTeam(administrator, otherSite.id, '夜班');
  for (const [team, people] of [
    [desk, 4],
    [lobby, 3],
    [night, 2],
  ] as const) {
    for (let n = 0; n < people; n += 1) await hire(administrator, team.siteId, { teamId: team.id });
  }
  const wang = await hireWithRoles(app, company, ['supervisor'], { name: '王芳' });
  await alsoAt(administrator, wang, otherSite.id, 'supervisor');
  const rooms = [
    await addRoom(administrator, site.id, '一号培训室', 20),
    await addRoom(administrator, site.id, '二号培训室', 20),
  ];
  const otherRoom = await addRoom(administrator, otherSite.id, '会议室', 20);
  const hired = {
    wang,
    li: await hireWithRoles(app, company, ['supervisor'], { name: '李娜' }),
    manager: await hireWithRoles(app, company, ['manager'], { name: '张建国' }),
    otherSupervisor: await hireWithRoles(app, company, ['supervisor'], { name: '赵敏', siteId: otherSite.id }),
    otherManager: await hireWithRoles(app, company, ['manager'], { name: '周涛', siteId: otherSite.id }),
    trainee: await hireWithRoles(app, company, ['trainee'], { name: '刘洋', teamId: desk.id }),
  };
  const people = Object.fromEntries(
    Object.entries(hired).map(([name, { employee, login }]) => [name, { employee, login }]),
  ) as Record<keyof typeof hired, Pick<Hired, 'employee'> & { readonly login: string }>;
  return { administrator: 'admin@example.test', people, site, otherSite, desk, lobby, night, rooms, otherRoom };
}

/** Gives somebody a role at another site as well. */
export async function alsoAt(administrator: TestClient, who: Hired, siteId: string, role: Role): Promise<void> {
  const params = { employeeId: who.employee.id };
  const { roles, version } = await administrator.call(personEndpoints.readEmployee, { params });
  const body = { roles: [...roles, { role, siteId, teamId: null }] };
  await administrator.call(personEndpoints.grantRoles, { params, body, version });
}

function addRoom(administrator: TestClient, siteId: string, name: string, seats: number): Promise<RoomView> {
  return administrator.call(siteEndpoints.createRoom, { params: { siteId }, body: { name, seats } });
}

export function draft(
  client: TestClient,
  siteId: string,
  month = '2026-12',
  from: 'templates' | 'empty' = 'empty',
): Promise<PlanView> {
  return client.call(planEndpoints.draftPlan, { params: { siteId }, body: { month, from } });
}

export function boardOf(client: TestClient, planId: string): Promise<PlanBoard> {
  return client.call(planEndpoints.readBoard, { params: { planId } });
}

/**
 * A session body at Riverside on 2 December, 09:00 for 90 minutes; whatever is given differs. Months are many and some
 * days are weekends: a reason is said for that.
 */
export async function sessionBody(world: PlanWorld, given: Partial<SessionBody> = {}): Promise<SessionBody> {
  const siteId = world.site.id;
  const topics = await world.company.administrator.call(topicEndpoints.listTopics, { params: { siteId } });
  const topic = topics.find(({ code }) => code.startsWith('P2b')) ?? topics[0];
  return {
    templateId: null,
    topicIds: topic ? [topic.id] : [],
    teamIds: [world.desk.id],
    on: '2026-12-02',
    startsLocally: '09:00',
    minutes: 90,
    roomId: world.rooms[0]?.id ?? null,
    instructorIds: [world.wang.employee.id],
    reason: '只有这天人手够',
    ...given,
  };
}

/** The same at Jiangwan. */
export async function otherSessionBody(world: PlanWorld, given: Partial<SessionBody> = {}): Promise<SessionBody> {
  const params = { siteId: world.otherSite.id };
  const topics = await world.company.administrator.call(topicEndpoints.listTopics, { params });
  const [topic] = topics.filter(({ code }) => code.startsWith('P2b'));
  const place = { teamIds: [world.night.id], roomId: world.otherRoom.id, topicIds: topic ? [topic.id] : [] };
  return { ...(await sessionBody(world)), ...place, ...given };
}

/** Adds a session and gives back its id and version beside the board. */
export async function add(
  client: TestClient,
  planId: string,
  body: SessionBody,
): Promise<{ board: PlanBoard; id: string; version: number }> {
  const before = new Set((await boardOf(client, planId)).sessions.map(({ id }) => id));
  const board = await client.call(planEndpoints.addSession, { params: { planId }, body });
  const added = board.sessions.find(({ id }) => !before.has(id));
  if (!added) throw new Error('nothing was added');
  return { board, id: added.id, version: added.version };
}

/** Submits a plan and has it approved. */
export async function approve(planner: TestClient, manager: TestClient, planId: string): Promise<PlanView> {
  const params = { planId };
  const { plan } = await boardOf(planner, planId);
  const submitted = await planner.call(planEndpoints.submitPlan, { params, version: plan.version });
  return manager.call(planEndpoints.approvePlan, { params, version: submitted.version });
}
