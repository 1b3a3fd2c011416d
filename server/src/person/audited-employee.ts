import type { EmployeeView } from '@fortnight/shared/person/person.contract';

type Part = Partial<EmployeeView> | undefined;

/** An employee as the record of acts takes it: whatever makes a person known lies apart, so that it can be forgotten. */
export function auditedEmployee(before: Part, after: Part): { before?: object; after?: object; personal: object } {
  return {
    ...(before ? { before: impersonal(before) } : {}),
    ...(after ? { after: impersonal(after) } : {}),
    personal: { ...(before ? { before: personal(before) } : {}), ...(after ? { after: personal(after) } : {}) },
  };
}

function impersonal({ siteId, teamId, post, hiredOn, status, roles, version }: Partial<EmployeeView>): object {
  return { siteId, teamId, post, hiredOn, status, roles, version };
}

function personal({ staffNumber, name, mail, phone }: Partial<EmployeeView>): object {
  return { staffNumber, name, mail, phone };
}
