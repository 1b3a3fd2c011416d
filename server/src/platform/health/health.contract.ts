import type { Endpoints } from '@fortnight/shared/rule/endpoint';
import * as z from 'zod/mini';

const part = z.enum(['well', 'ailing']);

export const healthView = z.strictObject({
  status: part,
  version: z.string(),
  database: part,
  /** Ailing while the database lacks a migration of this version. */
  migrations: part,
  /** Ailing when this process should work on the queue and does not. */
  jobs: part,
});
export type HealthView = z.infer<typeof healthView>;

export const platformEndpoints = {
  health: { method: 'GET', path: '/api/health', may: 'anyone', summary: 'Whether all parts work', answer: healthView },
  openApi: {
    method: 'GET',
    path: '/api/openapi.json',
    may: 'anyone',
    summary: 'This description',
    answer: { raw: 'application/json' },
  },
} as const satisfies Endpoints;
