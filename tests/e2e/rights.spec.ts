import { expectAccessible } from './accessibility';
import { expect, test } from './app.fixture';
import { type Person, signIn } from './people';

const anyId = '00000000-0000-4000-8000-000000000000';
const planning = ['/plans', `/plans/${anyId}`, `/plans/${anyId}/review`];
const editing = ['/people/new', '/people/import', '/templates/new'];

/** Pages that a role may not open. Addresses of pages are typed by hand and shared in chats. */
const closed: Readonly<Partial<Record<Person, readonly string[]>>> = {
  trainee: [...planning, ...editing, '/sessions', '/people', '/templates', '/sites', '/access', '/outbox'],
  leader: [...planning, ...editing, '/access', '/outbox'],
  supervisor: ['/access', '/outbox'],
  manager: [...editing, '/access', '/outbox'],
  admin: ['/templates/new'],
};

for (const [person, paths] of Object.entries(closed) as [Person, readonly string[]][]) {
  test(`${person} is told so on each page that is not theirs`, async ({ page }) => {
    await signIn(page, person);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: '没有权限' }), path).toBeVisible();
      await expect(page.getByRole('navigation').getByRole('link', { name: '首页', exact: true })).toBeVisible();
    }
    await expectAccessible(page);
  });
}

test('somebody who is not signed in comes to the sign-in page, and from there to the page they asked for', async ({
  page,
  watch,
}) => {
  watch.expectStatus(401);
  await page.goto('/people');
  await expect(page.getByRole('heading', { name: '登录训程' })).toBeVisible();
  await page.getByRole('button', { name: 'supervisor@demo.test' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('人员');
});
