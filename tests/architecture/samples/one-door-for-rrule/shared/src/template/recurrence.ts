import { RRule } from 'rrule';

export const rule = RRule;
