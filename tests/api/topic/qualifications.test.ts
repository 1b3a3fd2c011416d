import { personEndpoints, type EmployeeView } from '@fortnight/shared/person/person.contract';
import {
  qualificationEndpoints as endpoints,
  type QualificationChange,
  type QualificationQuery,
  type QualificationView,
} from '@fortnight/shared/topic/qualification.contract';
import { topicEndpoints, type TopicView } from '@fortnight/shared/topic/topic.contract';
import { QualificationRepository } from '../../../server/src/topic/qualification.repository';
import { UnitOfWork } from '../../../server/src/platform/unit-of-work';
import { foundCompany, hire, hireWithRoles, secondSite, type TestCompany } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

let app: TestApp;
let company: TestCompany;
let supervisor: TestClient;
let topics: TopicView[];

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-01T01:00:00Z' });
  company = await foundCompany(app);
  supervisor = (await hireWithRoles(app, company, ['supervisor'], { name: '王芳' })).client;
  topics = await supervisor.call(topicEndpoints.listTopics, { params: { siteId: company.site.id } });
});
afterAll(() => app.close());

const params = (): { siteId: string } => ({ siteId: company.site.id });
const topicIds = (programmeCode: string): string[] =>
  topics.filter((topic) => topic.programmeCode === programmeCode).map(({ id }) => id);
const grant = (people: readonly EmployeeView[], taught: string[], validUntil: string | null = null) =>
  supervisor.call(endpoints.grantQualifications, {
    params: params(),
    body: { employeeIds: people.map(({ id }) => id), topicIds: taught, validUntil },
  });
const list = (query: QualificationQuery): Promise<QualificationView[]> =>
  supervisor.call(endpoints.listQualifications, { params: params(), query });
const edit = (rows: readonly QualificationView[], change: QualificationChange, dryRun = false) =>
  supervisor.call(endpoints.editQualifications, {
    params: params(),
    body: { dryRun, rows: rows.map(({ id, version }) => ({ id, version, change })) },
  });
const expert = (name: string): Promise<EmployeeView> => hire(company.administrator, company.site.id, { name });
const acts = async (action: string, { id }: EmployeeView): Promise<number> =>
  (await app.sql('SELECT 1 FROM audit_row WHERE action = $1 AND noun_id = $2', [action, id])).length;

describe('qualifying people to teach', () => {
  it('gives one person many topics in one act', async () => {
    const person = await expert('赵敏');
    expect(await grant([person], topicIds('P2b'), '2027-06-30')).toEqual({ granted: 6, renewed: 0, unchanged: 0 });
    const held = await list({ employeeId: person.id });
    expect(held.map(({ topicId }) => topicId)).toEqual(topicIds('P2b'));
    expect(held[0]).toMatchObject({
      name: '赵敏',
      validUntil: '2027-06-30',
      state: 'in-force',
      granted: { name: '王芳', at: '2026-12-01T01:00:00Z' },
      revoked: null,
    });
    expect(await acts('qualification-granted', person)).toBe(1);
  });

  it('gives many people one topic, each on record', async () => {
    const people = [await expert('孙丽'), await expert('吴强')];
    const drill = topicIds('P3').slice(0, 1);
    expect(await grant(people, drill)).toEqual({ granted: 2, renewed: 0, unchanged: 0 });
    for (const person of people) expect(await acts('qualification-granted', person)).toBe(1);
  });

  it('sets another end where somebody is qualified already, and leaves alone what has it', async () => {
    const person = await expert('冯军');
    await grant([person], topicIds('P3'));
    expect(await grant([person], topicIds('P3'))).toEqual({ granted: 0, renewed: 0, unchanged: 2 });
    expect(await grant([person], topicIds('P3'), '2027-01-31')).toEqual({ granted: 0, renewed: 2, unchanged: 0 });
    expect((await list({ employeeId: person.id })).map(({ validUntil }) => validUntil)).toEqual([
      '2027-01-31',
      '2027-01-31',
    ]);
  });

  it('is refused until a day that is over, and for whoever has left', async () => {
    const person = await expert('钱进');
    const body = { employeeIds: [person.id], topicIds: topicIds('P3'), validUntil: '2026-11-30' };
    const over = await supervisor.refused(endpoints.grantQualifications, { params: params(), body });
    expect(over).toMatchObject({ code: 'qualification-ends-in-past', status: 422 });
    const { id: employeeId, staffNumber, name, teamId, post, hiredOn, mail, phone, version } = person;
    await company.administrator.call(personEndpoints.editEmployee, {
      params: { employeeId },
      body: { staffNumber, name, teamId, post, hiredOn, mail, phone, status: 'left' },
      version,
    });
    const gone = await supervisor.refused(endpoints.grantQualifications, {
      params: params(),
      body: { ...body, validUntil: null },
    });
    expect(gone).toMatchObject({ code: 'employee-has-left' });
  });

  it('knows neither people nor topics of another site', async () => {
    const other = await secondSite(app, company);
    const stranger = await hire(company.administrator, other.id);
    const person = await expert('周涛');
    const foreign = await company.administrator.call(topicEndpoints.listTopics, { params: { siteId: other.id } });
    for (const body of [
      { employeeIds: [stranger.id], topicIds: topicIds('P3'), validUntil: null },
      { employeeIds: [person.id], topicIds: [foreign[0]?.id ?? ''], validUntil: null },
    ]) {
      const refused = await supervisor.refused(endpoints.grantQualifications, { params: params(), body });
      expect(refused).toMatchObject({ status: 404 });
    }
  });
});

describe('the list of who may teach', () => {
  it('finds by pinyin, programme, topic and state, and tells which ends are near', async () => {
    const person = await expert('欧阳雪');
    await grant([person], topicIds('P4'), '2026-12-20');
    await grant([person], topicIds('P2a'));
    const found = await list({ search: 'oyx', state: 'expiring' });
    expect(found.map(({ programmeCode }) => programmeCode)).toEqual(['P4', 'P4', 'P4', 'P4']);
    expect(await list({ search: 'ouyang', programmeCode: 'P2a', state: 'valid' })).toHaveLength(2);
    expect(await list({ search: 'oyx', topicId: topicIds('P2a')[0] })).toHaveLength(1);
    app.clock.set('2026-12-21T01:00:00Z');
    expect(await list({ search: 'oyx', state: 'expired' })).toHaveLength(4);
    app.clock.set('2026-12-01T01:00:00Z');
  });

  it('says who could be qualified, those whose role it is first', async () => {
    const people = await supervisor.call(endpoints.listCandidates, { params: params() });
    expect(people[0]).toMatchObject({ name: '王芳', holdsTeachingRole: true, topics: 0 });
    expect(people.find(({ name }) => name === '赵敏')).toMatchObject({ holdsTeachingRole: false, topics: 6 });
  });

  it('goes out as a sheet under the site’s name', async () => {
    const sheet = await supervisor.send(endpoints.exportQualifications, { params: params() });
    expect(sheet.status).toBe(200);
    expect(sheet.headers['content-disposition']).toContain('xlsx');
  });
});

describe('revoking', () => {
  it('says why, takes the right to teach at once, and can be taken back', async () => {
    const person = await expert('何平');
    await grant([person], topicIds('P3'));
    const before = await list({ employeeId: person.id });
    expect(await edit(before, { revokedFor: '三次未达标' }, true)).toMatchObject({ isWritten: false, revoked: 2 });
    expect(await edit(before, { revokedFor: '三次未达标' })).toMatchObject({ isWritten: true, revoked: 2 });
    expect(await list({ employeeId: person.id })).toEqual([]);
    const gone = await list({ employeeId: person.id, state: 'revoked' });
    expect(gone[0]).toMatchObject({ state: 'revoked', revokedFor: '三次未达标', revoked: { name: '王芳' } });
    const standing = await app
      .get(UnitOfWork)
      .read((tx) => app.get(QualificationRepository).standing(tx, company.site.id));
    expect(standing.some(({ employeeId }) => employeeId === person.id)).toBe(false);
    expect(await acts('qualification-revoked', person)).toBe(1);
    expect(await edit(gone, { revokedFor: null })).toMatchObject({ isWritten: true, givenBack: 2 });
    expect(await list({ employeeId: person.id, state: 'valid' })).toHaveLength(2);
  });

  it('does not give back what was granted anew', async () => {
    const person = await expert('林涛');
    await grant([person], topicIds('P3').slice(0, 1));
    await edit(await list({ employeeId: person.id }), { revokedFor: '转岗' });
    await grant([person], topicIds('P3').slice(0, 1));
    const report = await edit(await list({ employeeId: person.id, state: 'revoked' }), { revokedFor: null });
    expect(report).toMatchObject({ isWritten: false, refused: [{ name: '林涛', code: 'qualification-stands' }] });
  });

  it('writes nothing when one of the rows was changed meanwhile', async () => {
    const person = await expert('高峰');
    await grant([person], topicIds('P3'));
    const seen = await list({ employeeId: person.id });
    await edit(seen.slice(0, 1), { validUntil: '2027-12-31' });
    const report = await edit(seen, { revokedFor: '转岗' });
    expect(report).toMatchObject({ isWritten: false, refused: [{ code: 'row-changed-meanwhile' }] });
    expect(await list({ employeeId: person.id })).toHaveLength(2);
  });
});
