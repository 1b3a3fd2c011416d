import type { ShiftRosterView } from '@fortnight/shared/person/shift-roster.contract';
import { idOf } from './session-sample';

const shift = (
  at: number,
  name: string,
  startsLocally: string,
  endsLocally: string,
): ShiftRosterView['shifts'][number] => ({
  id: idOf(300 + at),
  teamId: idOf(20),
  name,
  startsLocally,
  endsLocally,
  minimumOnPost: 1,
  isActive: true,
});

const person = (at: number, name: string): ShiftRosterView['people'][number] => ({
  employeeId: idOf(10 + at),
  name,
  staffNumber: `BJ00${at}`,
  teamId: idOf(20),
});

/** Three people of the front desk who turn through early, late and rest in December 2026; 1 December is early for the first. */
export function sampleRoster(more: Partial<ShiftRosterView> = {}): ShiftRosterView {
  const groups = ['甲', '乙', '丙'].map((name, offset) => ({ id: idOf(320 + offset), name, offset }));
  const people = [person(1, '陈雨桐'), person(2, '何佳'), person(3, '刘洋')];
  return {
    siteId: idOf(1),
    month: '2026-12',
    zone: 'Asia/Shanghai',
    weekend: [6, 7],
    weekendChanges: [],
    coveredThrough: '2026-12-31',
    marks: [],
    teams: [{ id: idOf(20), name: '前台班', shortName: '前台' }],
    shifts: [shift(1, '早班', '08:00', '16:00'), shift(2, '中班', '12:00', '20:00')],
    patterns: [
      {
        id: idOf(310),
        teamId: idOf(20),
        name: '早中休',
        cycle: [idOf(301), idOf(302), null],
        anchorOn: '2026-12-01',
        followsCalendar: false,
        groups,
        replacedOn: null,
        version: 1,
      },
    ],
    people,
    assignments: people.map(({ employeeId }, at) => ({
      employeeId,
      groupId: groups[at]?.id ?? '',
      fromOn: '2026-12-01',
      untilOn: null,
    })),
    days: [],
    leave: [],
    nightRest: { restHours: 8, nightHour: 3 },
    ...more,
  };
}
