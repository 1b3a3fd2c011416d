import type { Page } from '@playwright/test';
import type { Person } from './people';

/** What the addresses of pages need; read by the API as the one who is signed in. */
export interface Known {
  readonly thisPlan: string;
  readonly nextPlan: string;
  /** A session of that plan. */
  readonly planned: string;
  /** The other site's plan of that month, about which something was said. */
  readonly otherPlan: string;
  readonly session: string;
  readonly held: string;
  readonly employee: string;
  readonly template: string;
}

/** Every page with who opens it. */
export const pages: readonly { readonly name: string; readonly as: Person; path(known: Known): string }[] = [
  { name: "supervisor's home", as: 'supervisor', path: () => '/' },
  { name: 'plans', as: 'supervisor', path: () => '/plans' },
  { name: 'draft on the board', as: 'supervisor', path: ({ nextPlan }) => `/plans/${nextPlan}` },
  { name: 'binding plan on the board', as: 'supervisor', path: ({ thisPlan }) => `/plans/${thisPlan}` },
  { name: 'promises', as: 'supervisor', path: () => '/promises' },
  { name: 'moves of a changed calendar', as: 'supervisor', path: () => '/plans/calendar' },
  { name: 'sessions', as: 'supervisor', path: () => '/sessions' },
  { name: 'session', as: 'supervisor', path: ({ session }) => `/sessions/${session}` },
  { name: 'roll call', as: 'supervisor', path: ({ session }) => `/sessions/${session}?tab=roll-call` },
  { name: 'closed roll call', as: 'supervisor', path: ({ held }) => `/sessions/${held}?tab=roll-call` },
  { name: 'people', as: 'supervisor', path: () => '/people' },
  { name: 'roster import', as: 'supervisor', path: () => '/people/import' },
  { name: 'new employee', as: 'supervisor', path: () => '/people/new' },
  { name: 'employee', as: 'supervisor', path: ({ employee }) => `/people/${employee}` },
  { name: 'shifts of a team', as: 'supervisor', path: () => '/shifts' },
  { name: 'import of shifts', as: 'supervisor', path: () => '/shifts/import' },
  { name: "employee's facts", as: 'supervisor', path: ({ employee }) => `/people/${employee}?tab=facts` },
  { name: 'templates', as: 'supervisor', path: () => '/templates' },
  { name: 'new template', as: 'supervisor', path: () => '/templates/new' },
  { name: 'template', as: 'supervisor', path: ({ template }) => `/templates/${template}` },
  { name: 'leave to decide', as: 'supervisor', path: () => '/leave' },
  { name: 'sites', as: 'supervisor', path: () => '/sites' },
  { name: 'figures', as: 'supervisor', path: () => '/policy' },
  { name: 'my account', as: 'supervisor', path: () => '/account' },
  { name: 'not found', as: 'supervisor', path: () => '/nowhere' },
  { name: 'inbox', as: 'manager', path: () => '/' },
  { name: 'review', as: 'manager', path: ({ nextPlan }) => `/plans/${nextPlan}/review` },
  {
    name: 'session under review',
    as: 'manager',
    path: ({ nextPlan, planned }) => `/plans/${nextPlan}/review?session=${planned}`,
  },
  { name: 'not allowed', as: 'manager', path: () => '/people/new' },
  { name: 'comments on the board', as: 'supervisor2', path: ({ otherPlan }) => `/plans/${otherPlan}` },
  { name: "leader's home", as: 'leader', path: () => '/' },
  { name: "trainee's home", as: 'trainee', path: () => '/' },
  { name: "trainee's leave", as: 'trainee', path: () => '/leave' },
  { name: "trainee's record", as: 'trainee', path: () => '/my/record' },
  { name: "administrator's home", as: 'admin', path: () => '/' },
  { name: 'sites to edit', as: 'admin', path: () => '/sites' },
  { name: 'working calendar', as: 'admin', path: () => '/sites/calendar' },
  { name: 'calendar beyond the official list', as: 'admin', path: () => '/sites/calendar?year=2027' },
  { name: 'import of holidays', as: 'admin', path: () => '/sites/calendar/import' },
  { name: 'accounts and roles', as: 'admin', path: () => '/access' },
  { name: 'accounts and roles', as: 'admin', path: ({ employee }) => `/people/${employee}?tab=facts` },
  { name: 'figures', as: 'admin', path: () => '/policy?figure=plan-submit-day' },
  { name: 'my account', as: 'admin', path: () => '/account' },
  { name: 'assistant', as: 'admin', path: () => '/setup?step=plan' },
  { name: 'outbox', as: 'admin', path: () => '/outbox' },
  { name: 'my training', as: 'admin', path: () => '/my' },
];

/** Looks up the demo company's ids as its manager, who must be signed in: both sites are theirs. `today` is YYYY-MM-DD at the site. */
export async function lookUp(page: Page, today: string): Promise<Known> {
  const read = async <T>(path: string): Promise<T> => (await (await page.request.get(path)).json()) as T;
  const { sites } = await read<{ sites: { id: string; name: string }[] }>('/api/me');
  const at = `/api/sites/${idOf(sites, ({ name }) => name === '滨江管理处')}`;
  const other = `/api/sites/${idOf(sites, ({ name }) => name === '江湾管理处')}`;
  const month = today.slice(0, 7);
  const plans = await read<{ id: string; month: string }[]>(`${at}/plans`);
  const sessions = await read<{ id: string; on: string; state: string }[]>(
    `${at}/sessions?fromOn=${month}-01&untilOn=${today}`,
  );
  const employees = await read<{ id: string }[]>(`${at}/employees`);
  const templates = await read<{ id: string }[]>(`${at}/templates`);
  const otherPlans = await read<{ id: string; month: string }[]>(`${other}/plans`);
  const nextPlan = idOf(plans, (plan) => plan.month > month);
  const board = await read<{ sessions: { id: string }[] }>(`/api/plans/${nextPlan}/board`);
  return {
    thisPlan: idOf(plans, (plan) => plan.month === month),
    nextPlan,
    planned: idOf(board.sessions, () => true),
    otherPlan: idOf(otherPlans, (plan) => plan.month > month),
    session: idOf(sessions, ({ on }) => on === today),
    held: idOf(sessions, ({ state }) => state === 'held'),
    employee: idOf(employees, () => true),
    template: idOf(templates, () => true),
  };
}

function idOf<T extends { readonly id: string }>(list: readonly T[], isMeant: (one: T) => boolean): string {
  const found = list.find(isMeant);
  if (!found) throw new Error('The demo company lacks what a page needs.');
  return found.id;
}
