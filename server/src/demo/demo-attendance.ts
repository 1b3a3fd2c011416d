import { Injectable } from '@nestjs/common';
import type {
  attendanceEndpoints,
  AttendanceStatus,
  MarkBody,
  SheetView,
} from '@fortnight/shared/attendance/attendance.contract';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { CloseSheet } from '../attendance/close-sheet';
import { MarkAttendance } from '../attendance/mark-attendance';
import { ReadSheet } from '../attendance/read-sheet';
import { demoReasons, demoSupervisors } from './demo-company.data';
import { DemoHands } from './demo-hands';
import { SeededRandom } from './seeded-random';

type SiteKey = keyof typeof demoSupervisors;

/** How people usually are there. */
const shares = { late: 0.05, 'left-early': 0.01, excused: 0.035, absent: 0.025 } as const;

/** Calls the roll of sessions that are over, and closes their sheets. */
@Injectable()
export class DemoAttendance {
  private readonly random = new SeededRandom(7);

  constructor(private readonly hands: DemoHands) {}

  async call(site: SiteKey, { id: sessionId }: SessionView): Promise<void> {
    const login = demoSupervisors[site];
    const params = { sessionId };
    const read = await this.hands.ask<typeof attendanceEndpoints.readSheet>(login, { params });
    const sheet = await this.hands.get(ReadSheet).run(read);
    if (sheet.rows.length === 0) return;
    const mark = await this.hands.ask<typeof attendanceEndpoints.markAttendance>(login, {
      params,
      body: this.marks(sheet),
    });
    const { version } = await this.hands.get(MarkAttendance).run(mark);
    const said = { params, body: { unmarkedAreAbsent: false }, version };
    await this.hands.get(CloseSheet).run(await this.hands.ask<typeof attendanceEndpoints.closeSheet>(login, said));
  }

  private marks({ rows }: SheetView): MarkBody {
    return {
      marks: rows.map(({ employeeId }) => {
        const status = this.random.outcome<AttendanceStatus>('present', shares);
        return { employeeId, status, note: status === 'excused' ? this.random.pick(demoReasons.excused) : null };
      }),
    };
  }
}
