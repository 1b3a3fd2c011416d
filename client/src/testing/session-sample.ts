import type { SheetRow, SheetView } from '@fortnight/shared/attendance/attendance.contract';
import type { MeView } from '@fortnight/shared/person/person.contract';
import type { Role } from '@fortnight/shared/person/rights.data';
import type { SessionView } from '@fortnight/shared/session/session.contract';

/** A valid id that ends in the given number. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** 09:00 in Shanghai on 1 December 2026, when the sample session begins. */
export const startsAt = '2026-12-01T01:00:00Z';

export function sampleSession(change: Partial<SessionView> = {}): SessionView {
  return {
    id: idOf(100),
    siteId: idOf(1),
    siteName: '滨江管理处',
    templateId: idOf(60),
    programmeCode: 'P2b',
    programmeName: '岗位技能',
    programmeNameEn: 'Post skills',
    tint: 3,
    state: 'binding',
    on: '2026-12-01',
    startsLocally: '09:00',
    minutes: 90,
    classHourMinutes: 60,
    zone: 'Asia/Shanghai',
    startsAt,
    endsAt: '2026-12-01T02:30:00Z',
    topics: [
      {
        id: idOf(70),
        name: '投诉处理与回复',
        shortName: '投诉处理',
        nameEn: 'Complaint handling',
        shortNameEn: 'Complaints',
      },
    ],
    teams: [{ id: idOf(20), name: '前台班', shortName: '前台' }],
    room: { id: idOf(30), name: '一号培训室', seats: 20 },
    instructors: [{ id: idOf(2), name: '王芳', siteId: idOf(1), teamId: null }],
    expected: 3,
    coming: 1,
    version: 1,
    ...change,
  };
}

export function sampleRow(number: number, name: string, change: Partial<SheetRow> = {}): SheetRow {
  return {
    employeeId: idOf(number),
    name,
    teamId: idOf(20),
    teamName: '前台班',
    reply: 'accepted',
    status: null,
    markedAt: null,
    markedBy: null,
    note: null,
    isOnLeave: false,
    ...change,
  };
}

/** Three people of the front desk, nobody marked. */
export function sampleSheet(change: Partial<SheetView> = {}): SheetView {
  const rows = [sampleRow(11, '陈雨桐'), sampleRow(12, '何佳'), sampleRow(13, '刘洋', { reply: 'declined' })];
  return { session: sampleSession(), rows, closed: null, opensMinutesBefore: 20, version: 1, ...change };
}

/** Somebody who holds the given roles at the sample site. */
export function sampleMe(...roles: readonly Role[]): MeView {
  return {
    accountId: idOf(9),
    employeeId: idOf(2),
    name: '王芳',
    siteId: idOf(1),
    language: 'zh-CN',
    roles: roles.map((role) => ({ role, siteId: idOf(1), teamId: role === 'team-leader' ? idOf(20) : null })),
    sites: [{ id: idOf(1), name: '滨江管理处', zone: 'Asia/Shanghai' }],
  };
}
