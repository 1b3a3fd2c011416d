import type { ConflictGround } from '@fortnight/shared/session/conflict-ground.contract';
import { placedAt } from '../calendar/move';
import { sampleBoard, sampleDraft } from '../testing/board-sample';
import { idOf } from '../testing/session-sample';
import { boardJudge, refusalOf } from './board-judge';

const ground: ConflictGround = {
  roster: {
    ...{ zone: 'Asia/Shanghai', weekend: [6, 7], weekendChanges: [], coveredThrough: null, marks: [], shifts: [] },
    ...{ patterns: [], assignments: [], days: [], leave: [] },
    people: [{ employeeId: idOf(50), name: '陈静', staffNumber: 'BJ1', teamId: idOf(20) }],
  },
  people: [{ id: idOf(2), name: '王芳', teamId: null }],
  leave: [{ employeeId: idOf(2), startsAt: '2026-12-17T16:00:00Z', endsAt: '2026-12-18T16:00:00Z' }],
  ...{ teamNames: [], supervisorIds: [], qualifications: null, sittings: [], dated: [], gapDays: [] },
  figures: {
    'instructor-daily-class-hours': 4,
    'class-hour-minutes': 60,
    'rest-after-night-shift-hours': 8,
    'night-shift-hour': 3,
  },
};

describe('the board judges a move by itself', () => {
  const one = sampleDraft();
  const second = sampleDraft({
    id: idOf(101),
    startsLocally: '16:00',
    startsAt: '2026-12-15T08:00:00Z',
    endsAt: '2026-12-15T09:30:00Z',
  });
  const judge = boardJudge(sampleBoard({ sessions: [one, second] }), ground);
  const codes = (on: string, startsLocally: string) =>
    judge(placedAt(one, { on, startsLocally })).map(({ code }) => code);

  it('by the functions of the server: other sessions, leave, hours and days off', () => {
    expect(codes('2026-12-15', '14:00')).toEqual([]);
    expect(codes('2026-12-15', '15:30')).toEqual(['instructor-busy', 'room-busy', 'trainee-busy']);
    expect(codes('2026-12-18', '14:00')).toEqual(['instructor-on-leave']);
    expect(codes('2026-12-16', '19:30')).toEqual(['outside-hours']);
    expect(codes('2026-12-19', '14:00')).toEqual(['day-off']);
  });

  it('and refuses what is hard in the words of the server, but not what is soft', () => {
    const refused = (on: string, startsLocally: string) =>
      refusalOf(judge, one, placedAt(one, { on, startsLocally }), 'zh-CN');
    expect(refused('2026-12-18', '14:00')).toMatchObject({ code: 'instructor-on-leave' });
    expect(refused('2026-12-19', '14:00')).toBeNull();
  });
});
