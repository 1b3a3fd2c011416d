import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import type { EmployeeView } from './person.contract';
import type { EmployeeChange } from './staff.contract';

/** Whether one row of a bulk edit may be written: seen as it is now, and nobody is moved after leaving. */
export function mayEditRow(
  employee: Pick<EmployeeView, 'name' | 'status' | 'version'>,
  seen: number,
  change: EmployeeChange,
): Verdict {
  const { name } = employee;
  const staysAway = employee.status === 'left' && change.status !== 'active';
  const isMoved = change.teamId !== undefined || change.post !== undefined;
  return firstRefusal(
    () => (employee.version === seen ? allowed : refuse('row-changed-meanwhile', { name })),
    () => (staysAway && isMoved ? refuse('employee-has-left', { name }) : allowed),
  );
}
