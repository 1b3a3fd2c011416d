import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import { allowed } from '@fortnight/shared/rule/verdict';
import { screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Reply, problemBody } from '../testing/fake-server';
import { renderPart } from '../testing/render';
import { EmployeeForm } from './employee-form';

const id = '00000000-0000-4000-8000-000000000001';
const employee: EmployeeView = {
  id,
  siteId: id,
  staffNumber: 'KF1',
  name: '张伟',
  teamId: null,
  teamName: null,
  post: '前台',
  hiredOn: '2024-05-06',
  mail: null,
  phone: null,
  status: 'active',
  roles: [],
  hasRolesElsewhere: false,
  solelyAdministered: [],
  hasAccount: false,
  version: 1,
};

describe('a form over somebody whom others edit too', () => {
  it('loses nobody’s work when somebody was faster', async () => {
    const answers: unknown[] = [new Reply(412, problemBody('stale-version', 412)), { ...employee, version: 3 }];
    const asked = jest.fn();
    const { server, rerender } = await renderPart(EmployeeForm, {
      inputs: { siteId: id, employee, verdict: allowed },
      on: { stale: asked },
      answers: { [`GET /api/sites/${id}/teams`]: [], [`PATCH /api/employees/${id}`]: () => answers.shift() },
    });
    const post = screen.getByLabelText('岗位');
    await userEvent.clear(post);
    await userEvent.type(post, '大堂');
    await userEvent.click(screen.getByRole('button', { name: '保存资料' }));
    await waitFor(() => expect(asked).toHaveBeenCalled());
    const theirs = { ...employee, post: '中控', phone: '13800000000', version: 2 };
    await rerender({ inputs: { siteId: id, employee: theirs, verdict: allowed } as never });
    expect(await screen.findByText('岗位：您写“大堂”，现在是“中控”')).toBeVisible();
    expect(screen.getByLabelText('岗位')).toHaveValue('大堂');
    expect(screen.getByLabelText(/手机/)).toHaveValue('13800000000');
    await userEvent.click(screen.getByRole('button', { name: '改用“中控”' }));
    expect(screen.getByLabelText('岗位')).toHaveValue('中控');
    await userEvent.click(screen.getByRole('button', { name: '保存资料' }));
    await waitFor(() => expect(server.asked.filter(({ route }) => route.startsWith('PATCH'))).toHaveLength(2));
    const last = server.asked.at(-1);
    expect(last?.headers['If-Match']).toBe('"2"');
    expect(last?.body).toMatchObject({ post: '中控', phone: '13800000000' });
  });
});
