import * as z from 'zod/mini';
import { id } from '../rule/field';
import { roles } from './rights.data';

export const employeeStatuses = ['active', 'left'] as const;

/** Somebody without a team, where a filter names a team. */
export const noTeam = 'none';

export const employeeQuery = z.strictObject({
  /** Words that all have to be found: in name, staff number or post, or in the pinyin of the name (张伟: zw, zhangwei). */
  search: z.optional(z.string().check(z.maxLength(80))),
  teamId: z.optional(z.union([id, z.literal(noTeam)])),
  status: z.optional(z.enum(employeeStatuses)),
  role: z.optional(z.enum(roles)),
  account: z.optional(z.enum(['with', 'without'])),
});
export type EmployeeQuery = z.infer<typeof employeeQuery>;

export const employeeSorts = ['name', 'staffNumber', 'team', 'post', 'hiredOn', 'status'] as const;
export type EmployeeSort = (typeof employeeSorts)[number];
