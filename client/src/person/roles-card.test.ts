import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import { allowed } from '@fortnight/shared/rule/verdict';
import { screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Reply, problemBody } from '../testing/fake-server';
import { administratorOf, employeeOf, harbour, riverside, roleAt, teamOf } from '../testing/people';
import { renderPart } from '../testing/render';
import { meAnswer, signedIn } from '../testing/signed-in';
import { RolesCard } from './roles-card';

const me = administratorOf();
const desk = teamOf(5, riverside, '前台班');

const open = async (employee: EmployeeView, answer: unknown = employee) => {
  const saved = jest.fn();
  const { server } = await renderPart(RolesCard, {
    inputs: { employee, verdict: allowed },
    on: { saved },
    answers: {
      ...meAnswer(me),
      [`GET /api/sites/${riverside}/teams`]: [desk],
      [`PUT /api/employees/${employee.id}/roles`]: answer,
    },
    providers: [signedIn()],
  });
  await screen.findByRole('option', { name: '滨江管理处' });
  return { saved, sent: () => server.asked.filter(({ route }) => route.startsWith('PUT')).map(({ body }) => body) };
};
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('the roles of somebody', () => {
  it('are added for a team or the site, and saved at once', async () => {
    const employee = employeeOf({ roles: [roleAt(riverside, 'supervisor')] });
    const { saved, sent } = await open(employee, { ...employee, version: 4 });
    await screen.findByRole('option', { name: '前台班' });
    await press('加角色');
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    await press('保存角色');
    await waitFor(() => expect(saved).toHaveBeenCalledWith({ ...employee, version: 4 }));
    expect(sent()).toEqual([{ roles: [roleAt(riverside, 'supervisor'), roleAt(riverside, 'team-leader', desk.id)] }]);
  });

  it('cannot be taken from the last administrator, nor at sites of others', async () => {
    const roles = [roleAt(riverside, 'administrator'), roleAt(harbour, 'manager')];
    await open(employeeOf({ roles, solelyAdministered: [riverside] }));
    for (const role of ['系统管理员', '管理处主任']) {
      const button = screen.getByRole('button', { name: `去掉${role}` });
      expect(button).toHaveAttribute('aria-disabled', 'true');
      await userEvent.click(button);
    }
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
  });

  it('are given up by oneself only after a question, and then said so to the server', async () => {
    const roles = [roleAt(riverside, 'administrator'), roleAt(riverside, 'supervisor')];
    const { sent } = await open(employeeOf({ id: me.employeeId, roles }));
    await press('去掉客服主管');
    await press('保存角色');
    const question = await screen.findByRole('dialog', { name: '收回自己的角色？' });
    expect(question).toHaveTextContent('客服主管 (滨江管理处)');
    await userEvent.click(within(question).getByRole('button', { name: /返回/ }));
    expect(sent()).toEqual([]);
    await press('保存角色');
    const again = await screen.findByRole('dialog');
    await userEvent.click(within(again).getByRole('button', { name: '收回自己的角色' }));
    await waitFor(() => expect(sent()).toEqual([{ roles: [roles[0]], givesUpOwn: true }]));
  });

  it('stay in the draft when the server refuses', async () => {
    const { saved } = await open(employeeOf(), new Reply(412, problemBody('stale-version', 412)));
    await screen.findByRole('option', { name: '前台班' });
    await press('加角色');
    await press('保存角色');
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('button', { name: '去掉客服班长' })).toBeVisible();
    expect(saved).not.toHaveBeenCalled();
  });
});
