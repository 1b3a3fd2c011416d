import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { name, version } from '../rule/field';

/** Whose installation this is. */
export const companyView = z.strictObject({ name, version });
export type CompanyView = z.infer<typeof companyView>;

export const companyBody = z.strictObject({ name });
export type CompanyBody = z.infer<typeof companyBody>;

export const companyEndpoints = {
  readCompany: {
    method: 'GET',
    path: '/api/company',
    may: 'signed-in',
    summary: 'Whose installation this is',
    answer: companyView,
  },
  editCompany: {
    method: 'PATCH',
    path: '/api/company',
    may: 'site.edit',
    summary: 'Rename the company',
    body: companyBody,
    versioned: true,
    answer: companyView,
  },
} as const satisfies Endpoints;
