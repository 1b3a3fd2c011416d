import { toInstantText } from '@fortnight/shared/time/instant';
import type { InstantText } from '@fortnight/shared/time/time-text';
import type { ColumnOptions, ValueTransformer } from 'typeorm';

/** timestamptz ↔ `2026-12-01T01:00:00Z`. */
const instantTransformer: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: Date | string | null) => (value === null ? null : instantTextOf(value)),
};

/** Options of a column that holds an instant: `@Column(instantColumn('starts_at')) startsAt: string`. */
export function instantColumn(name: string, options: Omit<ColumnOptions, 'name' | 'type'> = {}): ColumnOptions {
  return { ...options, name, type: 'timestamptz', transformer: instantTransformer };
}

/** Instant text of what PostgreSQL answered, whatever zone its session shows; fractions of a second are dropped. */
export function instantTextOf(value: Date | string): InstantText {
  return toInstantText(
    typeof value === 'string' ? Date.parse(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')) : value.getTime(),
  );
}

/** SQL: an instant as the contracts write it, for use inside of JSON that PostgreSQL puts together. */
export function instantJson(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
}
