import type { PlanBoard, PlanNeed } from '@fortnight/shared/plan/plan.contract';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { PromiseWindow } from '@fortnight/shared/template/promise.contract';
import { idOf, sampleSession } from './session-sample';

/** A session of a draft on 15 December 2026. */
export function sampleDraft(change: Partial<SessionView> = {}): SessionView {
  return sampleSession({
    state: 'planned',
    on: '2026-12-15',
    startsLocally: '14:00',
    startsAt: '2026-12-15T06:00:00Z',
    endsAt: '2026-12-15T07:30:00Z',
    expected: 14,
    coming: 0,
    ...change,
  });
}

/** The first fortnight of December 2026, with two of three sittings. */
export function sampleWindow(change: Partial<PromiseWindow> = {}): PromiseWindow {
  return {
    fromOn: '2026-11-30',
    untilOn: '2026-12-13',
    state: 'at-risk',
    needed: 3,
    placed: 2,
    missing: 1,
    counted: [
      { sessionId: idOf(70), on: '2026-12-01' },
      { sessionId: idOf(71), on: '2026-12-04' },
    ],
    uncounted: [],
    tooClose: [],
    reachable: 2,
    candidates: ['2026-12-08', '2026-12-09', '2026-12-10'],
    shortfall: null,
    isCovered: true,
    ...change,
  };
}

export function sampleNeed(change: Partial<PlanNeed> = {}): PlanNeed {
  return {
    templateId: idOf(60),
    templateName: '岗位技能',
    templateNameEn: 'Post skills',
    programmeCode: 'P2b',
    tint: 3,
    count: 3,
    per: 'fortnight',
    minutes: 90,
    teamId: idOf(20),
    teamShortName: '前台',
    needed: 6,
    placed: 4,
    windows: [sampleWindow()],
    ...change,
  };
}

/** Nobody has submitted it yet; three working days are left (R3). */
const plan: PlanBoard['plan'] = {
  id: idOf(40),
  siteId: idOf(1),
  siteName: '滨江管理处',
  month: '2026-12',
  state: 'draft',
  submitByOn: '2026-11-25',
  decideByOn: '2026-11-30',
  workingDaysLeft: 3,
  submitted: null,
  decided: null,
  returnReason: null,
  sessionCount: 1,
  classHours: 1.5,
  openComments: 0,
  version: 7,
};

/** December 2026 of a site in Shanghai, in draft: one session, one promise not met. */
export function sampleBoard(change: Partial<PlanBoard> = {}): PlanBoard {
  const site = { id: idOf(1), name: '滨江管理处', zone: 'Asia/Shanghai', country: 'CN', isActive: true, version: 1 };
  const team = { siteId: idOf(1), shifts: [], headcount: 14, isActive: true, version: 1 };
  return {
    plan,
    site: {
      ...site,
      opensLocally: '08:00',
      closesLocally: '20:00',
      anchorMonday: '2026-11-30',
      calendarCoveredThrough: null,
    },
    calendar: { siteId: idOf(1), weekend: [6, 7], weekendChanges: [], coveredThrough: null, marks: [] },
    teams: [
      { ...team, id: idOf(20), name: '前台班', shortName: '前台' },
      { ...team, id: idOf(21), name: '大堂班', shortName: '大堂' },
    ],
    rooms: [{ id: idOf(30), siteId: idOf(1), name: '一号培训室', seats: 20, isActive: true, version: 1 }],
    instructors: [
      { id: idOf(2), name: '王芳', siteId: idOf(1), teamId: null, roles: ['supervisor'] },
      { id: idOf(3), name: '李娜', siteId: idOf(1), teamId: idOf(20), roles: ['team-leader'] },
    ],
    sessions: [sampleDraft()],
    needs: [sampleNeed(), sampleNeed({ teamId: idOf(21), teamShortName: '大堂', placed: 6 })],
    gaps: [],
    conflicts: [],
    supervisorWeeks: [{ mondayOn: '2026-12-14', hours: 1.5, asked: 2 }],
    undoable: null,
    ...change,
  };
}
