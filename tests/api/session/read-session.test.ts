import { sessionEndpoints } from '@fortnight/shared/session/session.contract';
import { SessionModule } from '../../../server/src/session/session.module';
import { SiteModule } from '../../../server/src/site/site.module';
import { PersonModule } from '../../../server/src/person/person.module';
import { SmallCompany, type Person } from '../../support/small-company';
import { startTestApp, type TestApp } from '../../support/test-app';

let app: TestApp;
let company: SmallCompany;
beforeAll(async () => {
  app = await startTestApp({ modules: [SiteModule, PersonModule, SessionModule] });
  company = await SmallCompany.in(app);
});
afterAll(() => app.close());

const statusFor = async (person: Person, sessionId: string): Promise<number> => {
  const client = await app.as(person);
  const read = client.call(sessionEndpoints.readSession, { params: { sessionId } });
  return read.then(
    () => 200,
    () => client.refused(sessionEndpoints.readSession, { params: { sessionId } }).then(({ status }) => status),
  );
};

describe('one session', () => {
  it('is read at its site, and by whoever teaches it from another', async () => {
    const own = await company.addSession({ on: '2026-12-08' });
    const lent = await company.addSession({ on: '2026-12-09', instructors: [company.otherSupervisor] });
    expect(await statusFor(company.otherSupervisor, own)).toBe(404);
    expect(await statusFor(company.otherSupervisor, lent)).toBe(200);
    expect(await statusFor(company.leader, lent)).toBe(200);
  });

  it('is nobody’s yet as a draft, but the planners’ (R4)', async () => {
    const draft = await company.addSession({
      on: '2026-12-10',
      state: 'planned',
      instructors: [company.otherSupervisor],
    });
    expect(await statusFor(company.otherSupervisor, draft)).toBe(404);
    expect(await statusFor(company.leader, draft)).toBe(404);
    expect(await statusFor(company.supervisor, draft)).toBe(200);
  });
});
