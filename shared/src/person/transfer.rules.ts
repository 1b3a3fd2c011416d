import { firstRefusal, allowed, refuse, type Verdict } from '../rule/verdict';
import type { EmployeeView } from './person.contract';

/** Whether somebody can be moved to a team or site: not after leaving, and not to where they are. */
export function mayTransfer(
  { name, status, siteId, teamId }: Pick<EmployeeView, 'name' | 'status' | 'siteId' | 'teamId'>,
  to: Pick<EmployeeView, 'siteId' | 'teamId'>,
): Verdict {
  return firstRefusal(
    () => (status === 'left' ? refuse('employee-has-left', { name }) : allowed),
    () => (to.siteId === siteId && to.teamId === teamId ? refuse('transfer-changes-nothing', { name }) : allowed),
  );
}
