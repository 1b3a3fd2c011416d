import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import type { BulkChange, BulkRow } from '@fortnight/shared/person/staff.contract';

/** The edit that takes an edit back: each row's former values, at the version that the edit gave it. */
export function takeBackRows(before: readonly EmployeeView[], rows: readonly BulkRow[]): BulkRow[] {
  const byId = new Map(before.map((one) => [one.id, one]));
  return rows.flatMap(({ employeeId, version, change }) => {
    const former = byId.get(employeeId);
    if (!former) return [];
    const fields = Object.keys(change) as (keyof BulkChange)[];
    const changed = fields.filter((field) => former[field] !== change[field]);
    if (changed.length === 0) return [];
    const back = Object.fromEntries(changed.map((field) => [field, former[field]]));
    return [{ employeeId, version: version + 1, change: back }];
  });
}
