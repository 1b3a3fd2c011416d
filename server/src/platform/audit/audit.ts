import type { Caller } from '../endpoint/caller';
import { currentContext } from '../request-context';

/** A JSON value or anything that JSON.stringify makes one of; undefined stands for nothing. */
export type AuditValue = object | null | undefined;

/** One act to put on record: who did what to which thing, and how it looked before and after. */
export interface AuditEntry {
  /** Null only for acts that concern the whole company, such as creating a site's predecessor or signing in. */
  readonly siteId: string | null;
  /** Past tense, dashed: `plan-submitted`. */
  readonly action: string;
  readonly noun: string;
  readonly nounId: string;
  readonly before?: AuditValue;
  readonly after?: AuditValue;
  /** Names, addresses, phone numbers: kept outside the seal, so that a person can be forgotten and the chain still verifies. */
  readonly personal?: AuditValue;
  /** Who acted when nobody was signed in: the holder of a signed link. */
  readonly actorEmployeeId?: string;
}

/** Format of the row, for whoever seals and verifies rows later. */
const auditFormat = 1;

/** Columns and values of an audit row, in the order of `auditInsert`. */
export function auditValues(entry: AuditEntry, actor: Caller | null, at: string): unknown[] {
  const context = currentContext();
  return [
    at,
    entry.siteId,
    actor?.accountId ?? null,
    entry.actorEmployeeId ?? actor?.employeeId ?? null,
    entry.action,
    entry.noun,
    entry.nounId,
    json(entry.before),
    json(entry.after),
    json(entry.personal),
    context?.requestId ?? null,
    context?.address ?? null,
    auditFormat,
  ];
}

/** Rows are written unchained; sealing them is a later reader's work, so that writes do not queue behind each other. */
export const auditInsert = `
  INSERT INTO audit_row (at, site_id, actor_account_id, actor_employee_id, action, noun, noun_id,
                         before, after, personal, request_id, address, format)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;

function json(value: AuditValue): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
