import type { SmallCompany } from '../../support/small-company';

/** Who asks, in the order of the letters in `Row.answers`. */
export const askers = [
  'anonymous',
  'trainee',
  'otherTrainee',
  'otherLeader',
  'otherSupervisor',
  'supervisor',
  'manager',
  'administrator',
] as const;
export type Asker = (typeof askers)[number];

/** Things at Riverside that the routes are asked for. The session is of the front desk; it has begun. */
export interface Things {
  readonly company: SmallCompany;
  readonly sessionId: string;
  readonly draftSessionId: string;
  readonly planId: string;
  /** A change of the draft's session that waits for the manager. */
  readonly changeId: string;
  /** What the manager once said about that plan. */
  readonly commentId: string;
  /** The trainee's request for leave. */
  readonly leaveId: string;
  /** The trainee's invite to a session that is still ahead. */
  readonly inviteId: string;
  readonly answerToken: string;
  readonly feedToken: string;
}

/** One route: what to send, and how each asker is answered. */
export interface Row {
  /**
   * A letter for each asker: `o` let through (then a stale version or a rule may still refuse), `1` not signed in (401),
   * `3` right missing (403), `4` nowhere to be found (404).
   */
  readonly answers: string;
  readonly send?: (things: Things) => {
    readonly params?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string>>;
    readonly body?: object;
    readonly version?: number;
  };
  /** Statuses that mean 'let through' although they look like a refusal. */
  readonly alsoFine?: readonly number[];
}

/** No row has it, so that a write that is let through stops there. */
const stale = 999_999;

const everybody = 'oooooooo';
const signedIn = '1ooooooo';
const atTheSite = '1ooo4ooo';
const staffAtTheSite = '133o4ooo';
const planners = '13334ooo';
const supervisorAlone = '13334o33';
const supervisorAndAdministrator = '13334o3o';
const supervisorAndManager = '13334oo3';
const managerAlone = '133333o3';
const administratorAlone = '1333333o';

const history = { language: 'zh-CN' };
const dates = { fromOn: '2026-12-01', untilOn: '2026-12-31' };
const openLimits = { workingDaysOnly: true, weekdays: null, notBefore: null, notAfter: null, minutes: null };
const ruleSet = { rules: ['FREQ=WEEKLY;BYDAY=TU'], extraOn: [], exceptOn: [] };
const siteBody = { zone: 'Asia/Shanghai', country: 'CN', opensLocally: '08:00', closesLocally: '20:00' };
const shifts = [{ name: '早', startsLocally: '08:00', endsLocally: '16:00', minimumOnPost: 0 }];

const leave = (on: string): object => ({
  kind: 'annual',
  fromOn: on,
  startsLocally: null,
  untilOn: on,
  endsLocally: null,
  reason: null,
});

const employee = (company: SmallCompany, staffNumber: string): object => ({
  staffNumber,
  name: '新人',
  teamId: company.desk,
  post: '客服',
  hiredOn: '2026-12-01',
  mail: null,
  phone: null,
  status: 'active',
});

const template = (company: SmallCompany, name: string): object => ({
  name,
  nameEn: name,
  programmeId: company.programme,
  topicIds: [company.topic],
  ruleSet,
  limits: openLimits,
  onDayOff: 'nearest',
  startsLocally: '09:00',
  minutes: 60,
  audience: 'team',
  instructorRoles: ['supervisor'],
  roomId: null,
  isActive: true,
});

const session = (company: SmallCompany): object => ({
  templateId: company.template,
  topicIds: [company.topic],
  teamIds: [company.desk],
  on: '2027-01-15',
  startsLocally: '16:00',
  minutes: 60,
  roomId: null,
  instructorIds: [],
});

const bulkOf = (id: string, change: object): object => ({
  dryRun: true,
  rows: [{ id, version: stale, change }],
});

const atSite =
  (more: object = {}) =>
  ({ company }: Things) => ({ params: { siteId: company.riverside }, ...more });
const ofPlan =
  (more: object = {}) =>
  ({ planId }: Things) => ({ params: { planId }, ...more });
const ofChange =
  (more: object = {}) =>
  ({ changeId }: Things) => ({ params: { changeId }, version: stale, ...more });
const ofDraftSession =
  (more: object = {}) =>
  ({ draftSessionId }: Things) => ({ params: { sessionId: draftSessionId }, ...more });
const ofLeave =
  (more: object = {}) =>
  ({ leaveId }: Things) => ({ params: { leaveId }, version: stale, ...more });
const ofComment =
  (more: object = {}) =>
  ({ planId, commentId }: Things) => ({ params: { planId, commentId }, ...more });
const ofSession =
  (more: object = {}) =>
  ({ sessionId }: Things) => ({ params: { sessionId }, ...more });

/** Every route of the OpenAPI description. A route without a row fails the test, and so does a row without a route. */
export const rows: Readonly<Record<string, Row>> = {
  'GET /api/health': { answers: everybody },
  'GET /api/openapi.json': { answers: everybody },
  'GET /api/about': { answers: everybody },

  'GET /api/setup': { answers: everybody },
  'POST /api/setup': {
    answers: everybody,
    send: () => ({
      body: {
        code: 'AAAA-AAAA-AAAA',
        company: '别家公司',
        site: { ...siteBody, name: '别家管理处' },
        administrator: {
          name: '生人',
          staffNumber: 'X1',
          login: 'stranger@example.test',
          password: 'not the password',
          plans: true,
        },
        language: 'zh-CN',
      },
    }),
  },
  'GET /api/company': { answers: signedIn },
  'PATCH /api/company': {
    answers: administratorAlone,
    send: () => ({ body: { name: '滨江物业' }, version: stale }),
  },

  'GET /api/access': { answers: administratorAlone },
  'GET /api/access.xlsx': { answers: administratorAlone },

  'POST /api/sign-in': {
    answers: everybody,
    send: () => ({ body: { login: 'nobody@example.test', password: 'not the password', staySignedIn: false } }),
    alsoFine: [401],
  },
  'POST /api/sign-out': { answers: signedIn },
  'GET /api/me': { answers: signedIn },
  'PATCH /api/me': { answers: signedIn, send: () => ({ body: { language: 'zh-CN' } }) },
  'PUT /api/me/password': {
    answers: signedIn,
    send: () => ({ body: { currentPassword: 'not the password', newPassword: '1234567890' } }),
    alsoFine: [422],
  },
  'GET /api/sites/:siteId/cover-gaps': { answers: staffAtTheSite, send: atSite() },
  'GET /api/me/notices': { answers: signedIn },
  'PUT /api/me/notices/:noticeId/seen': {
    answers: '14444444',
    send: ({ leaveId }) => ({ params: { noticeId: leaveId } }),
  },
  'GET /api/me/leave': { answers: signedIn },
  'GET /api/me/leave/ground': { answers: signedIn },
  'POST /api/me/leave': { answers: signedIn, send: () => ({ body: leave('2027-02-01') }) },
  'POST /api/me/leave/:leaveId/withdrawal': { answers: '1o444444', send: ofLeave() },
  'GET /api/sites/:siteId/leave': { answers: '133o4oo3', send: atSite({ query: dates }) },
  'GET /api/employees/:employeeId/leave/ground': {
    answers: '13334oo3',
    send: ({ company }) => ({ params: { employeeId: company.trainee.employeeId } }),
  },
  'GET /api/employees/:employeeId/leave/touches': {
    answers: '13334oo3',
    send: ({ company }) => ({
      params: { employeeId: company.trainee.employeeId },
      query: { fromOn: '2027-03-10', untilOn: '2027-03-10' },
    }),
  },
  'POST /api/employees/:employeeId/leave': {
    answers: '13334oo3',
    send: ({ company }) => ({ params: { employeeId: company.trainee.employeeId }, body: leave('2027-03-01') }),
  },
  'PUT /api/leave/:leaveId/decision': {
    answers: '13344oo3',
    send: ofLeave({ body: { decision: 'approve', note: null } }),
  },
  'GET /api/leave/:leaveId/touches': { answers: '13344oo3', send: ofLeave() },
  'GET /api/me/sign-ins': { answers: signedIn },
  'DELETE /api/me/sign-ins': { answers: signedIn },
  'DELETE /api/me/sign-ins/:signInId': {
    answers: signedIn,
    send: () => ({ params: { signInId: 'a'.repeat(64) } }),
    alsoFine: [404],
  },

  'GET /api/sites': { answers: signedIn },
  'POST /api/sites': { answers: administratorAlone, send: () => ({ body: { ...siteBody, name: '新管理处' } }) },
  'PATCH /api/sites/:siteId': {
    answers: administratorAlone,
    send: atSite({ body: { ...siteBody, name: '滨江管理处' }, version: stale }),
  },
  'GET /api/sites/:siteId/calendar': { answers: atTheSite, send: atSite({ query: dates }) },
  'GET /api/sites/:siteId/history': { answers: staffAtTheSite, send: atSite({ query: history }) },
  'GET /api/sites/:siteId/teams': { answers: atTheSite, send: atSite() },
  'POST /api/sites/:siteId/teams': {
    answers: administratorAlone,
    send: atSite({ body: { name: '新班组', shortName: '新', shifts } }),
  },
  'PATCH /api/teams/:teamId': {
    answers: administratorAlone,
    send: ({ company }) => ({
      params: { teamId: company.desk },
      body: { name: '前台班', shortName: '前台', shifts },
      version: stale,
    }),
  },
  'GET /api/sites/:siteId/rooms': { answers: atTheSite, send: atSite() },
  'POST /api/sites/:siteId/rooms': {
    answers: administratorAlone,
    send: atSite({ body: { name: '新教室', seats: 9 } }),
  },
  'PATCH /api/rooms/:roomId': {
    answers: administratorAlone,
    send: ({ company }) => ({ params: { roomId: company.room }, body: { name: '一号', seats: 9 }, version: stale }),
  },

  'GET /api/sites/:siteId/employees': { answers: staffAtTheSite, send: atSite() },
  'POST /api/sites/:siteId/employees': {
    answers: supervisorAndAdministrator,
    send: ({ company }) => ({ params: { siteId: company.riverside }, body: employee(company, 'NEW-1') }),
  },
  'GET /api/sites/:siteId/employees.xlsx': { answers: staffAtTheSite, send: atSite() },
  'POST /api/sites/:siteId/employee-edits': {
    answers: supervisorAndAdministrator,
    send: ({ company }) => ({
      params: { siteId: company.riverside },
      body: bulkOf(company.trainee.employeeId, { post: '前台' }),
    }),
  },
  'GET /api/sites.xlsx': { answers: '133ooooo' },
  'GET /api/sites/:siteId/teams.xlsx': { answers: staffAtTheSite, send: atSite() },
  'GET /api/sites/:siteId/rooms.xlsx': { answers: staffAtTheSite, send: atSite() },
  'POST /api/site-edits': {
    answers: administratorAlone,
    send: ({ company }) => ({ body: bulkOf(company.riverside, { opensLocally: '07:30' }) }),
  },
  'POST /api/sites/:siteId/team-edits': {
    answers: administratorAlone,
    send: ({ company }) => ({
      params: { siteId: company.riverside },
      body: bulkOf(company.desk, { shifts }),
    }),
  },
  'POST /api/sites/:siteId/room-edits': {
    answers: administratorAlone,
    send: ({ company }) => ({
      params: { siteId: company.riverside },
      body: bulkOf(company.room, { seats: 9 }),
    }),
  },
  'POST /api/staff-move-previews': {
    answers: '1333oo3o',
    send: ({ company }) => ({
      body: { moves: [{ employeeId: company.trainee.employeeId, toTeamId: company.lobby }] },
    }),
  },
  'GET /api/sites/:siteId/use': { answers: administratorAlone, send: atSite() },
  'PUT /api/sites/:siteId/activity': {
    answers: administratorAlone,
    send: atSite({ body: { isActive: true }, version: stale }),
  },
  'GET /api/teams/:teamId/use': {
    answers: administratorAlone,
    send: ({ company }) => ({ params: { teamId: company.desk } }),
  },
  'PUT /api/teams/:teamId/activity': {
    answers: administratorAlone,
    send: ({ company }) => ({ params: { teamId: company.desk }, body: { isActive: true }, version: stale }),
  },
  'GET /api/rooms/:roomId/use': {
    answers: administratorAlone,
    send: ({ company }) => ({ params: { roomId: company.room } }),
  },
  'PUT /api/rooms/:roomId/activity': {
    answers: administratorAlone,
    send: ({ company }) => ({ params: { roomId: company.room }, body: { isActive: true }, version: stale }),
  },
  'GET /api/sites/:siteId/calendar-year': { answers: atTheSite, send: atSite({ query: { year: '2026' } }) },
  'GET /api/sites/:siteId/calendar-year.xlsx': { answers: atTheSite, send: atSite({ query: { year: '2026' } }) },
  'GET /api/sites/:siteId/calendar-year.ics': { answers: atTheSite, send: atSite({ query: { year: '2026' } }) },
  'GET /api/sites/:siteId/calendar-sheet': { answers: atTheSite, send: atSite({ query: { year: '2026' } }) },
  'GET /api/sites/:siteId/calendar-moves': { answers: planners, send: atSite({}) },
  'POST /api/plans/:planId/calendar-moves': {
    answers: supervisorAlone,
    send: ({ planId, draftSessionId }) => ({
      params: { planId },
      body: { moves: [{ sessionId: draftSessionId, version: stale, toOn: null }] },
    }),
  },
  'PUT /api/sites/:siteId/calendar-stays': {
    answers: supervisorAlone,
    send: ({ company, draftSessionId }) => ({
      params: { siteId: company.riverside },
      body: { sessionIds: [draftSessionId], isKept: true },
    }),
  },
  'POST /api/sites/:siteId/calendar-previews': {
    answers: administratorAlone,
    send: atSite({ body: { act: 'clear', fromOn: '2026-05-04', untilOn: '2026-05-04' } }),
  },
  'POST /api/sites/:siteId/calendar-readings': {
    answers: administratorAlone,
    send: atSite({ body: { text: 'date,kind,name', mends: [] } }),
  },
  'POST /api/sites/:siteId/calendar-changes': {
    answers: administratorAlone,
    send: atSite({ body: { act: 'clear', fromOn: '2026-05-04', untilOn: '2026-05-04' } }),
  },
  'DELETE /api/sites/:siteId/calendar-changes/:changeId': {
    answers: administratorAlone,
    send: ({ company }) => ({ params: { siteId: company.riverside, changeId: company.desk } }),
    alsoFine: [404],
  },
  'GET /api/employees/:employeeId': {
    answers: staffAtTheSite,
    send: ({ company }) => ({ params: { employeeId: company.trainee.employeeId } }),
  },
  'GET /api/employees/:employeeId/history': {
    answers: staffAtTheSite,
    send: ({ company }) => ({ params: { employeeId: company.trainee.employeeId }, query: history }),
  },
  'PATCH /api/employees/:employeeId': {
    answers: supervisorAndAdministrator,
    send: ({ company }) => ({
      params: { employeeId: company.withoutMail.employeeId },
      body: employee(company, 'NEW-2'),
      version: stale,
    }),
  },
  'POST /api/sites/:siteId/roster-imports': {
    answers: supervisorAndAdministrator,
    send: atSite({ body: { csv: '工号,姓名,班组,岗位,入职日期\nA1,张三,前台班,客服,2026-01-05\n', dryRun: true } }),
  },
  'PUT /api/employees/:employeeId/roles': {
    answers: administratorAlone,
    send: ({ company }) => ({
      params: { employeeId: company.withoutMail.employeeId },
      body: { roles: [] },
      version: stale,
    }),
  },
  'PUT /api/employees/:employeeId/account': {
    answers: administratorAlone,
    send: ({ company }) => ({
      params: { employeeId: company.withoutMail.employeeId },
      body: { login: 'zheng@example.test', password: 'three calm herons' },
    }),
  },

  'POST /api/employees/:employeeId/transfer': {
    answers: supervisorAndAdministrator,
    send: ({ company }) => ({
      params: { employeeId: company.withoutMail.employeeId },
      body: { siteId: company.riverside, teamId: company.lobby, post: '大堂' },
      version: stale,
    }),
  },
  'POST /api/employees/:employeeId/reset-links': {
    answers: administratorAlone,
    send: ({ company }) => ({ params: { employeeId: company.trainee.employeeId } }),
  },
  'GET /api/reset-links/:token': {
    answers: everybody,
    send: () => ({ params: { token: 'no-link-of-ours-at-all' } }),
    alsoFine: [404],
  },
  'POST /api/reset-links/:token': {
    answers: everybody,
    send: () => ({ params: { token: 'no-link-of-ours-at-all' }, body: { password: 'three calm herons' } }),
    alsoFine: [404],
  },

  'GET /api/sites/:siteId/figures/history': { answers: staffAtTheSite, send: atSite({ query: history }) },
  'GET /api/sites/:siteId/figures': { answers: staffAtTheSite, send: atSite() },
  'POST /api/figures/:key/preview': {
    answers: administratorAlone,
    send: ({ company }) => ({
      params: { key: 'plan-submit-day' },
      body: { siteIds: [company.riverside], value: 24, effectiveOn: '2027-01-01' },
    }),
  },
  'POST /api/figures/:key/changes': {
    answers: administratorAlone,
    send: ({ company }) => ({
      params: { key: 'mentor-feedback-minutes' },
      body: { siteIds: [company.riverside], value: 15, effectiveOn: '2027-01-01', reason: '总部要求' },
    }),
  },

  'GET /api/sites/:siteId/topics': { answers: staffAtTheSite, send: atSite() },
  'GET /api/topics/:topicId/history': {
    answers: staffAtTheSite,
    send: ({ company }) => ({ params: { topicId: company.topic }, query: history }),
  },
  'PATCH /api/topics/:topicId': {
    answers: supervisorAlone,
    send: ({ company }) => ({
      params: { topicId: company.topic },
      body: { name: '投诉', shortName: '投诉', nameEn: 'Complaints', shortNameEn: 'Complaints', isActive: true },
      version: stale,
    }),
  },

  'GET /api/sites/:siteId/qualifications': { answers: staffAtTheSite, send: atSite() },
  'GET /api/sites/:siteId/qualifications.xlsx': { answers: staffAtTheSite, send: atSite() },
  'GET /api/sites/:siteId/qualification-candidates': { answers: supervisorAndAdministrator, send: atSite() },
  'POST /api/sites/:siteId/qualifications': {
    answers: supervisorAndAdministrator,
    send: ({ company }) => ({
      params: { siteId: company.riverside },
      body: { employeeIds: [company.leader.employeeId], topicIds: [company.topic], validUntil: null },
    }),
  },
  'POST /api/sites/:siteId/qualification-edits': {
    answers: supervisorAndAdministrator,
    send: ({ company }) => ({
      params: { siteId: company.riverside },
      body: bulkOf(company.topic, { revokedFor: '转岗' }),
    }),
  },

  'GET /api/sites/:siteId/programmes': { answers: staffAtTheSite, send: atSite() },
  'GET /api/sites/:siteId/templates': { answers: staffAtTheSite, send: atSite() },
  'POST /api/sites/:siteId/templates': {
    answers: supervisorAlone,
    send: ({ company }) => ({ params: { siteId: company.riverside }, body: template(company, '新模板') }),
  },
  'GET /api/templates/:templateId': {
    answers: staffAtTheSite,
    send: ({ company }) => ({ params: { templateId: company.template } }),
  },
  'GET /api/templates/:templateId/history': {
    answers: staffAtTheSite,
    send: ({ company }) => ({ params: { templateId: company.template }, query: history }),
  },
  'PATCH /api/templates/:templateId': {
    answers: supervisorAlone,
    send: ({ company }) => ({
      params: { templateId: company.template },
      body: template(company, '岗位技能'),
      version: stale,
    }),
  },

  'GET /api/sites/:siteId/sessions': { answers: staffAtTheSite, send: atSite({ query: dates }) },
  'GET /api/sessions/:sessionId': { answers: staffAtTheSite, send: ofSession() },

  'GET /api/sites/:siteId/promises': {
    answers: planners,
    send: atSite({ query: { fromMonth: '2026-12', untilMonth: '2027-01' } }),
  },
  'GET /api/sites/:siteId/promises.xlsx': {
    answers: planners,
    send: atSite({ query: { fromMonth: '2026-12', untilMonth: '2027-01' } }),
  },
  'GET /api/templates/:templateId/rotation': {
    answers: staffAtTheSite,
    send: ({ company }) => ({ params: { templateId: company.template } }),
  },
  'GET /api/sites/:siteId/plans': { answers: planners, send: atSite() },
  'POST /api/sites/:siteId/plans': {
    answers: supervisorAlone,
    send: atSite({ body: { month: '2027-03', from: 'empty' } }),
  },
  'POST /api/plans/:planId/swaps': {
    answers: supervisorAlone,
    send: ({ planId, draftSessionId, company }) => ({
      params: { planId },
      body: {
        one: { sessionId: draftSessionId, version: stale },
        other: { sessionId: company.room, version: stale },
        parts: ['time'],
      },
    }),
  },
  'GET /api/sessions/:sessionId/series': { answers: planners, send: ofDraftSession() },
  'POST /api/sessions/:sessionId/series-previews': {
    answers: supervisorAlone,
    send: ofDraftSession({ body: { change: { minutes: 60 }, includeMoved: false, everyDay: false } }),
  },
  'POST /api/sessions/:sessionId/series-edits': {
    answers: supervisorAlone,
    send: ({ draftSessionId }) => ({
      params: { sessionId: draftSessionId },
      body: {
        ...{ change: { minutes: 60 }, includeMoved: false, everyDay: false, scope: 'all', laterMonths: false },
        seen: [{ sessionId: draftSessionId, version: stale }],
      },
    }),
  },
  'POST /api/plans/:planId/skipped-dates/:sessionId': {
    answers: supervisorAlone,
    send: ({ planId, draftSessionId }) => ({ params: { planId, sessionId: draftSessionId } }),
  },
  'GET /api/plans/:planId/history': { answers: planners, send: ofPlan({ query: history }) },
  'GET /api/plans/:planId/board': { answers: planners, send: ofPlan() },
  'POST /api/plans/:planId/sessions': {
    answers: supervisorAlone,
    send: ({ planId, company }) => ({ params: { planId }, body: session(company) }),
  },
  'POST /api/plans/:planId/placements': {
    answers: supervisorAlone,
    send: ({ planId, company }) => ({
      params: { planId },
      body: { templateId: company.template, teamId: company.lobby, on: '2027-01-20', startsLocally: '16:00' },
    }),
  },
  'PATCH /api/plans/:planId/sessions/:sessionId': {
    answers: supervisorAlone,
    send: ({ planId, draftSessionId }) => ({
      params: { planId, sessionId: draftSessionId },
      body: { minutes: 60 },
      version: stale,
    }),
  },
  'DELETE /api/plans/:planId/sessions/:sessionId': {
    answers: supervisorAlone,
    send: ({ planId, draftSessionId }) => ({ params: { planId, sessionId: draftSessionId }, version: stale }),
  },
  'POST /api/plans/:planId/reasons': {
    answers: supervisorAlone,
    send: ({ planId, draftSessionId, company }) => ({
      params: { planId },
      body: {
        conflicts: [{ sessionId: draftSessionId, code: 'day-off', subjectId: company.room }],
        reason: '周末客少',
      },
    }),
  },
  'GET /api/plans/:planId/conflict-ground': { answers: supervisorAlone, send: ofPlan() },
  'POST /api/plans/:planId/undo': { answers: supervisorAlone, send: ofPlan() },
  'POST /api/plans/:planId/submit': { answers: supervisorAlone, send: ofPlan({ version: stale }) },
  'POST /api/plans/:planId/withdraw': { answers: supervisorAlone, send: ofPlan({ version: stale }) },
  'POST /api/plans/:planId/approve': { answers: managerAlone, send: ofPlan({ version: stale }) },
  'POST /api/plans/:planId/return': {
    answers: managerAlone,
    send: ofPlan({ body: { reason: '课时不够' }, version: stale }),
  },
  'GET /api/sessions/:sessionId/changes': { answers: planners, send: ofDraftSession() },
  'POST /api/sessions/:sessionId/changes': {
    answers: supervisorAlone,
    send: ofDraftSession({ body: { to: null, reason: '停电' }, version: stale }),
  },
  'POST /api/sessions/:sessionId/changes/preview': {
    answers: supervisorAlone,
    send: ofDraftSession({ body: { to: null } }),
  },
  'GET /api/plans/:planId/changes': { answers: planners, send: ofPlan() },
  'POST /api/changes/:changeId/approve': { answers: managerAlone, send: ofChange() },
  'POST /api/changes/:changeId/return': { answers: managerAlone, send: ofChange({ body: { reason: '人手不够' } }) },
  'POST /api/changes/:changeId/ratify': { answers: managerAlone, send: ofChange() },
  'POST /api/changes/:changeId/withdraw': { answers: supervisorAlone, send: ofChange() },
  'GET /api/plans/:planId/comments': { answers: planners, send: ofPlan() },
  'POST /api/plans/:planId/comments': {
    answers: managerAlone,
    send: ofPlan({ body: { sessionId: null, text: '谁来签到？' } }),
  },
  'POST /api/plans/:planId/comments/:commentId/answers': {
    answers: supervisorAndManager,
    send: ofComment({ body: { text: '班长。' } }),
  },
  'PUT /api/plans/:planId/comments/:commentId/resolution': {
    answers: supervisorAndManager,
    send: ofComment({ body: { isResolved: true } }),
  },
  'DELETE /api/plans/:planId/comments/:commentId': { answers: managerAlone, send: ofComment() },

  'GET /api/sessions/:sessionId/history': { answers: staffAtTheSite, send: ofSession({ query: history }) },
  'GET /api/sessions/:sessionId/invites': { answers: staffAtTheSite, send: ofSession() },
  'GET /api/answers/:token': { answers: everybody, send: ({ answerToken: token }) => ({ params: { token } }) },
  'POST /api/answers/:token': {
    answers: everybody,
    send: ({ answerToken: token }) => ({ params: { token }, body: { reply: 'accepted', reason: null } }),
  },
  'POST /api/my/invites/:inviteId/reply': {
    answers: '1o444444',
    send: ({ inviteId }) => ({ params: { inviteId }, body: { reply: 'accepted', reason: null } }),
  },
  'GET /api/my/invites/:inviteId/other-runs': {
    answers: '1o444444',
    send: ({ inviteId }) => ({ params: { inviteId } }),
  },
  'GET /api/sites/:siteId/outbox': { answers: administratorAlone, send: atSite() },
  'GET /api/my/feed': { answers: signedIn },
  'POST /api/my/feed/rotate': { answers: signedIn },
  'DELETE /api/my/feed': { answers: signedIn },
  'GET /feed/:token.ics': { answers: everybody, send: ({ feedToken: token }) => ({ params: { token } }) },

  'GET /api/sessions/:sessionId/sheet': { answers: staffAtTheSite, send: ofSession() },
  'POST /api/sessions/:sessionId/sheet/marks': {
    answers: supervisorAlone,
    send: ({ sessionId, company }) => ({
      params: { sessionId },
      body: { marks: [{ employeeId: company.trainee.employeeId, status: 'present', note: null }] },
    }),
  },
  'POST /api/sessions/:sessionId/sheet/close': {
    answers: supervisorAlone,
    send: ofSession({ body: { unmarkedAreAbsent: true }, version: stale }),
  },
  'GET /api/employees/:employeeId/training': {
    answers: '1o444ooo',
    send: ({ company }) => ({ params: { employeeId: company.trainee.employeeId } }),
  },
  'GET /api/templates/:templateId/tracking': {
    answers: staffAtTheSite,
    send: ({ company }) => ({ params: { templateId: company.template }, query: dates }),
  },

  'GET /api/sites/:siteId/home': { answers: supervisorAlone, send: atSite() },
  'GET /api/inbox': { answers: managerAlone },
  'GET /api/sites/:siteId/shift-roster': { answers: staffAtTheSite, send: atSite({ query: { month: '2026-12' } }) },
  'GET /api/sites/:siteId/cover': { answers: staffAtTheSite, send: atSite({ query: dates }) },
  'GET /api/my/shifts': { answers: signedIn },
  'POST /api/teams/:teamId/shift-patterns': {
    answers: '13334o3o',
    send: ({ company }) => ({
      params: { teamId: company.desk },
      body: {
        name: '无班',
        cycle: [null],
        anchorOn: '2026-12-01',
        followsCalendar: false,
        groups: [{ name: '甲', offset: 0 }],
      },
    }),
    alsoFine: [422],
  },
  'PATCH /api/shift-patterns/:patternId': {
    answers: '133ooo3o',
    send: ({ company }) => ({
      params: { patternId: company.room },
      body: {
        fromOn: '2026-12-01',
        pattern: {
          name: '无班',
          cycle: [null],
          anchorOn: '2026-12-01',
          followsCalendar: false,
          groups: [{ name: '甲', offset: 0 }],
        },
      },
      version: stale,
    }),
    alsoFine: [404],
  },
  'DELETE /api/shift-patterns/:patternId': {
    answers: '133ooo3o',
    send: ({ company }) => ({ params: { patternId: company.room }, version: stale }),
    alsoFine: [404],
  },
  'POST /api/teams/:teamId/shift-assignments': {
    answers: '13334o3o',
    send: ({ company }) => ({
      params: { teamId: company.desk },
      body: { employeeIds: [company.trainee.employeeId], groupId: null, fromOn: '2027-03-01' },
    }),
  },
  'PUT /api/teams/:teamId/shift-days': {
    answers: '13334o3o',
    send: ({ company }) => ({
      params: { teamId: company.desk },
      body: { cells: [{ employeeId: company.trainee.employeeId, on: '2027-03-01' }], to: 'rest', reason: '调休' },
    }),
  },
  'POST /api/teams/:teamId/shift-swaps': {
    answers: '13334o3o',
    send: ({ company }) => ({
      params: { teamId: company.desk },
      body: {
        on: '2027-03-02',
        one: { employeeId: company.trainee.employeeId, shiftId: null },
        other: { employeeId: company.otherTrainee.employeeId, shiftId: null },
        reason: '家中有事',
      },
    }),
    alsoFine: [422],
  },
  'DELETE /api/shift-swaps/:swapId': {
    answers: '133ooo3o',
    send: ({ company }) => ({ params: { swapId: company.room } }),
    alsoFine: [404],
  },
  'POST /api/sites/:siteId/shift-roster-imports': {
    answers: '133o4o3o',
    send: atSite({ body: { csv: '工号,1\nA1,早\n', month: '2026-12', dryRun: true } }),
  },
  'GET /api/teams/:teamId/shift-roster.xlsx': {
    answers: staffAtTheSite,
    send: ({ company }) => ({ params: { teamId: company.desk }, query: { month: '2026-12' } }),
  },
  'GET /api/my/training': { answers: signedIn },
};
