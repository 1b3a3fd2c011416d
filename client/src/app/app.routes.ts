import type { Routes } from '@angular/router';
import type { NavEntry } from '../shell/navigation';
import { page } from './page-route';
import { settledGuard, setupGuard } from './setup.guard';
import { signedInGuard } from './signed-in.guard';

/** One line per page, in the order of the navigation. */
const pages: Routes = [
  page('', 'home.title', () => import('../home/home.page').then((m) => m.HomePage), {
    nav: { label: 'home.nav', icon: 'home' },
  }),
  page('plans', 'plan.plansTitle', () => import('../plan/plans.page').then((m) => m.PlansPage), {
    right: 'plan.read',
    nav: { label: 'plan.nav', icon: 'plan' },
  }),
  page(
    'plans/calendar',
    'plan.calendar.title',
    () => import('../plan/calendar-moves.page').then((m) => m.CalendarMovesPage),
    {
      right: 'plan.read',
    },
  ),
  page('plans/:planId', 'plan.boardTitle', () => import('../plan/board.page').then((m) => m.BoardPage), {
    right: 'plan.read',
  }),
  page('plans/:planId/review', 'plan.reviewTitle', () => import('../plan/review.page').then((m) => m.ReviewPage), {
    right: 'plan.read',
  }),
  page('promises', 'plan.promises.title', () => import('../plan/promises.page').then((m) => m.PromisesPage), {
    right: 'plan.read',
    nav: { label: 'plan.promises.nav', icon: 'check' },
  }),
  page('sessions', 'session.title', () => import('../session/sessions.page').then((m) => m.SessionsPage), {
    right: 'session.read',
    nav: { label: 'session.nav', icon: 'session' },
  }),
  page('sessions/:sessionId', 'session.one', () => import('../attendance/session.page').then((m) => m.SessionPage), {
    right: 'session.read',
  }),
  page('people', 'person.peopleTitle', () => import('../person/people.page').then((m) => m.PeoplePage), {
    right: 'person.read',
    nav: { label: 'person.nav', icon: 'people' },
  }),
  page(
    'people/import',
    'person.import.title',
    () => import('../person/roster-import.page').then((m) => m.RosterImportPage),
    {
      right: 'person.edit',
    },
  ),
  page(
    'people/teachers',
    'topic.may.title',
    () => import('../template/teachers/teachers.page').then((m) => m.TeachersPage),
    {
      right: 'person.read',
    },
  ),
  page('people/new', 'person.add', () => import('../person/employee.page').then((m) => m.EmployeePage), {
    right: 'person.edit',
  }),
  page(
    'people/:employeeId',
    'person.peopleTitle',
    () => import('../person/employee.page').then((m) => m.EmployeePage),
    {
      right: 'person.read',
      part: () => import('../attendance/person-training').then((m) => m.PersonTraining),
      beside: () => import('../template/teachers/person-qualifications').then((m) => m.PersonQualifications),
    },
  ),
  page(
    'shifts',
    'person.shifts.title',
    () => import('../person/shifts/shift-roster.page').then((m) => m.ShiftRosterPage),
    {
      right: 'roster.read',
      nav: { label: 'person.shifts.nav', icon: 'clock' },
    },
  ),
  page(
    'shifts/import',
    'person.shifts.import.title',
    () => import('../person/shifts/shift-import.page').then((m) => m.ShiftImportPage),
    { right: 'roster.edit' },
  ),
  page('leave', 'person.leaves.title', () => import('../person/leave/leave.page').then((m) => m.LeavePage), {
    nav: { label: 'person.leaves.nav', icon: 'leave' },
  }),
  page('templates', 'template.title', () => import('../template/templates.page').then((m) => m.TemplatesPage), {
    right: 'template.read',
    nav: { label: 'template.nav', icon: 'repeat' },
  }),
  page('templates/new', 'template.add', () => import('../template/template.page').then((m) => m.TemplatePage), {
    right: 'template.edit',
  }),
  page('templates/topics', 'topic.title', () => import('../template/topics.page').then((m) => m.TopicsPage), {
    right: 'template.read',
  }),
  page(
    'templates/:templateId',
    'template.title',
    () => import('../template/template.page').then((m) => m.TemplatePage),
    {
      right: 'template.read',
      part: () => import('../attendance/template-tracking').then((m) => m.TemplateTracking),
    },
  ),
  page('policy', 'policy.title', () => import('../policy/policy.page').then((m) => m.PolicyPage), {
    right: 'policy.read',
    nav: { label: 'policy.nav', icon: 'rule' },
  }),
  page('sites', 'site.title', () => import('../site/sites.page').then((m) => m.SitesPage), {
    right: 'person.read',
    nav: { label: 'site.nav', icon: 'site' },
  }),
  page('sites/calendar', 'site.calendar', () => import('../site/calendar.page').then((m) => m.CalendarPage), {
    right: 'person.read',
  }),
  page(
    'sites/calendar/import',
    'site.list.title',
    () => import('../site/calendar-import.page').then((m) => m.CalendarImportPage),
    { right: 'site.edit' },
  ),
  page('access', 'person.access.title', () => import('../person/access.page').then((m) => m.AccessPage), {
    right: 'person.grant',
    nav: { label: 'person.access.nav', icon: 'lock' },
  }),
  page('sites/teams', 'site.teamsTab', () => import('../site/team-list.page').then((m) => m.TeamListPage), {
    right: 'person.read',
  }),
  page('sites/rooms', 'site.rooms', () => import('../site/room-list.page').then((m) => m.RoomListPage), {
    right: 'person.read',
  }),
  page('sites/all', 'site.allSites', () => import('../site/site-list.page').then((m) => m.SiteListPage), {
    right: 'person.read',
  }),
  page('outbox', 'invite.outbox.title', () => import('../invite/outbox.page').then((m) => m.OutboxPage), {
    right: 'outbox.read',
    nav: { label: 'invite.outbox.nav', icon: 'mail', isDemoOnly: true },
  }),
  // A trainee's home is this page already.
  page('my', 'home.my.title', () => import('../home/my.page').then((m) => m.MyPage), {
    navRight: 'session.read',
    nav: { label: 'home.my.nav', icon: 'auto' },
  }),
  page(
    'my/record',
    'attendance.record.mine',
    () => import('../attendance/my-record.page').then((m) => m.MyRecordPage),
    {
      nav: { label: 'attendance.record.nav', icon: 'history', unless: 'session.read' },
    },
  ),
  page('account', 'person.mine.title', () => import('../person/account.page').then((m) => m.AccountPage)),
];

const notices: Routes = [
  {
    path: 'not-allowed',
    title: 'app.noRight.title',
    loadComponent: () => import('./notice.page').then((m) => m.NoRightPage),
  },
  { path: '**', title: 'app.notFound.title', loadComponent: () => import('./notice.page').then((m) => m.NotFoundPage) },
];

/** Pages without the shell: nobody need be signed in. */
const openPages: Routes = [
  {
    path: 'answer/:token',
    title: 'invite.title',
    canActivate: [settledGuard],
    loadComponent: () => import('../invite/answer.page').then((m) => m.AnswerPageView),
  },
  {
    path: 'sign-in',
    title: 'person.signIn.title',
    canActivate: [settledGuard],
    loadComponent: () => import('../person/sign-in.page').then((m) => m.SignInPage),
  },
  {
    path: 'setup',
    title: 'home.setup.title',
    canActivate: [setupGuard],
    loadComponent: () => import('../home/setup/setup.page').then((m) => m.SetupPage),
  },
  {
    path: 'reset/:token',
    title: 'person.reset.title',
    canActivate: [settledGuard],
    loadComponent: () => import('../person/reset.page').then((m) => m.ResetPageView),
  },
  { path: 'failed', title: 'app.failed.title', loadComponent: () => import('./notice.page').then((m) => m.FailedPage) },
];

export const routes: Routes = [
  ...openPages,
  {
    path: '',
    canActivate: [signedInGuard],
    loadComponent: () => import('../shell/shell').then((m) => m.Shell),
    children: [...pages, ...notices],
  },
];

/** The navigation follows from the pages that exist. */
export const navEntries: readonly NavEntry[] = pages.flatMap(
  (route) => (route.data?.['nav'] as NavEntry | undefined) ?? [],
);
