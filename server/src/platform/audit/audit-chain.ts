import { createHash } from 'node:crypto';

/** An audit row as it is sealed: its columns but `personal`, moments with microseconds in UTC. */
export interface SealedRow {
  readonly id: string;
  readonly [column: string]: unknown;
}

/** What the first seal follows. */
export const chainStart = '0'.repeat(64);

/** Columns of `audit_row AS r` that the chain covers. `personal` is not among them, so that a person can be forgotten. */
export const sealedColumns = `r.id::text AS id, ${utc('r.at')} AS at, ${utc('r.recorded_at')} AS recorded_at, r.site_id,
  r.actor_account_id, r.actor_employee_id, r.action, r.noun, r.noun_id, r.before, r.after, r.request_id, r.address,
  r.format`;

/** SHA-256, in hex, over the hash before and the row's canonical JSON. */
export function sealOf(hashBefore: string, row: SealedRow): string {
  return createHash('sha256').update(hashBefore).update(canonicalJson(row)).digest('hex');
}

/** One text for one value: members sorted by name, no blanks (RFC 8785, of which JSON columns need no more). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(',')}}`;
}

function utc(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}
