import type { EmployeeBody, EmployeeView } from './person.contract';

/** What can be edited of an employee, as it is now. */
export function employeeBodyOf(employee: EmployeeView): EmployeeBody {
  const { staffNumber, name, teamId, post, hiredOn, mail, phone, status } = employee;
  return { staffNumber, name, teamId, post, hiredOn, mail, phone, status };
}
