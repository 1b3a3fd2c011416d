import type { SessionView } from '../session/session.contract';
import type { AttendanceStatus } from './attendance.contract';
import type { RecordedSitting } from './training-record.contract';
import { coverageOf, figuresOf, splitAt } from './training-record.rules';

const sitting = (on: string, programmeCode: string, status: AttendanceStatus | null): RecordedSitting => ({
  session: {
    ...({} as SessionView),
    on,
    programmeCode,
    minutes: 90,
    classHourMinutes: 60,
    endsAt: `${on}T03:00:00Z`,
  },
  reply: 'none',
  status,
});

const year = [
  sitting('2026-10-08', 'P2b', 'present'),
  sitting('2026-10-15', 'P2b', 'late'),
  sitting('2026-10-20', 'P2a', 'absent'),
  sitting('2026-11-03', 'P2b', 'excused'),
  sitting('2026-11-24', 'P2b', null),
];

describe('a person’s training in figures', () => {
  it('counts what the closed roll calls say, and class hours of what was attended', () => {
    expect(figuresOf(year)).toEqual({ expected: 4, attended: 2, classHours: 3, partly: 1, excused: 1, absent: 1 });
  });

  it('is all nought for somebody who is new', () => {
    expect(figuresOf([])).toMatchObject({ expected: 0, attended: 0, classHours: 0 });
  });
});

describe('the coverage', () => {
  it('tells attended of expected by programme and month, and what is still open', () => {
    expect(coverageOf(year).map(({ programme, ...row }) => ({ code: programme.programmeCode, ...row }))).toEqual([
      { code: 'P2a', attended: 0, expected: 1, cells: [{ month: '2026-10', attended: 0, expected: 1, open: 0 }] },
      {
        ...{ code: 'P2b', attended: 2, expected: 4 },
        cells: [
          { month: '2026-10', attended: 2, expected: 2, open: 0 },
          { month: '2026-11', attended: 0, expected: 2, open: 1 },
        ],
      },
    ]);
  });
});

it('parts what is ahead from what is over, each from now outwards', () => {
  const { ahead, past } = splitAt(year, '2026-11-10T00:00:00Z');
  expect(ahead.map(({ session }) => session.on)).toEqual(['2026-11-24']);
  expect(past[0]?.session.on).toBe('2026-11-03');
});
