import type { PlanCommandName } from '@fortnight/shared/plan/plan-commands.data';

/** What each command on a plan is called once it has happened: on the record of acts. */
export const planActs = {
  draft: 'plan-drafted',
  add: 'session-added',
  place: 'session-placed',
  change: 'session-changed',
  swap: 'sessions-swapped',
  remove: 'session-removed',
  'edit-series': 'series-edited',
  'bring-back': 'session-brought-back',
  'follow-calendar': 'calendar-followed',
  explain: 'conflicts-explained',
  revise: 'session-revised',
  cancel: 'session-cancelled',
  submit: 'plan-submitted',
  withdraw: 'plan-withdrawn',
  approve: 'plan-approved',
  return: 'plan-returned',
} as const satisfies Readonly<Record<PlanCommandName, string>>;
