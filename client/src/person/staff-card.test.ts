import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import { allowed } from '@fortnight/shared/rule/verdict';
import { screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { administratorOf, employeeOf, harbour, riverside, roleAt, teamOf } from '../testing/people';
import { renderPart } from '../testing/render';
import { meAnswer, signedIn } from '../testing/signed-in';
import { StaffCard } from './staff-card';

const me = administratorOf({ roles: [riverside, harbour].map((siteId) => roleAt(siteId, 'administrator')) });
const [desk, night] = [teamOf(5, riverside, '前台班'), teamOf(6, harbour, '夜班')];

const open = async (employee: EmployeeView) => {
  const saved = jest.fn();
  const { server } = await renderPart(StaffCard, {
    inputs: { employee, verdict: allowed },
    on: { saved },
    answers: {
      ...meAnswer(me),
      [`GET /api/sites/${riverside}/teams`]: [desk],
      [`GET /api/sites/${harbour}/teams`]: [night],
      'POST /api/staff-move-previews': { sessions: 2, ended: 3, begun: 1, mails: 4, taught: 0, gaps: [] },
      [`POST /api/employees/${employee.id}/transfer`]: { ...employee, siteId: harbour },
      [`PATCH /api/employees/${employee.id}`]: { ...employee, status: 'left' },
    },
    providers: [signedIn()],
  });
  await waitFor(() =>
    expect(screen.queryAllByRole('option', { name: '江湾管理处' })).toHaveLength(employee.status === 'left' ? 0 : 1),
  );
  return { saved, server };
};
const leave = (): HTMLElement => screen.getByRole('button', { name: '办理离职' });

describe('where somebody works', () => {
  it('changes after the question has said what that touches', async () => {
    const { saved, server } = await open(employeeOf());
    expect(screen.queryByRole('button', { name: '调动' })).toBeNull();
    await userEvent.selectOptions(screen.getByLabelText('管理处'), '江湾管理处');
    await userEvent.selectOptions(
      await screen.findByLabelText('班组'),
      await screen.findByRole('option', { name: '夜班' }),
    );
    await userEvent.click(screen.getByRole('button', { name: '调动' }));
    const question = await screen.findByRole('dialog', { name: /江湾管理处 夜班/ });
    expect(question).toHaveTextContent(/3.*1.*4/);
    await userEvent.click(within(question).getAllByRole('button').at(-1) as HTMLElement);
    await waitFor(() => expect(saved).toHaveBeenCalled());
    expect(server.asked.at(-1)).toMatchObject({ body: { siteId: harbour, teamId: night.id, post: '前台' } });
  });

  it('ends after a question', async () => {
    const { saved } = await open(employeeOf());
    await userEvent.click(leave());
    const question = await screen.findByRole('dialog');
    await userEvent.click(within(question).getAllByRole('button').at(-1) as HTMLElement);
    await waitFor(() => expect(saved).toHaveBeenCalledWith(expect.objectContaining({ status: 'left' })));
  });

  it.each([
    ['oneself', employeeOf({ id: me.employeeId })],
    ['a last administrator', employeeOf({ solelyAdministered: [riverside] })],
    ['somebody with roles elsewhere', employeeOf({ hasRolesElsewhere: true })],
  ])('does not end for %s: the button says why', async (_who, employee) => {
    await open(employee);
    expect(leave()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(leave());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('begins again for somebody who has left', async () => {
    await open(employeeOf({ status: 'left' }));
    expect(screen.queryByRole('button', { name: '办理离职' })).toBeNull();
    expect(screen.getByRole('button', { name: '恢复在职' })).toBeVisible();
  });
});
