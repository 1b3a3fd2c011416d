import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { FirstAdministrator } from '../../../server/src/person/first-administrator';
import { startTestApp, type TestApp } from '../../support/test-app';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('an empty database that is no demo', () => {
  it('gets one administrator, however many instances start at once', async () => {
    const both = await Promise.all([1, 2].map(() => app.get(FirstAdministrator).ensure()));
    const [first, ...others] = both.filter((one) => one !== null);
    expect(others).toEqual([]);
    expect(first?.password.length).toBeGreaterThanOrEqual(16);
    const browser = app.anyone();
    const body = { login: first?.login ?? '', password: first?.password ?? '', staySignedIn: false };
    expect((await browser.call(personEndpoints.signIn, { body })).roles).toMatchObject([{ role: 'administrator' }]);
    expect(await browser.call(siteEndpoints.listSites)).toHaveLength(1);
  });

  it('gets none a second time', async () => {
    expect(await app.get(FirstAdministrator).ensure()).toBeNull();
  });
});
