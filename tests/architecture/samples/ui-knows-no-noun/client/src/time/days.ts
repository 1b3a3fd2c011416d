import { plan } from '../plan/plan-client';

export const days = plan;
