import { Injectable } from '@nestjs/common';
import type { attendanceEndpoints, AttendanceStatus, MarkBody } from '@fortnight/shared/attendance/attendance.contract';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { CloseSheet } from '../attendance/close-sheet';
import { MarkAttendance } from '../attendance/mark-attendance';
import { UnitOfWork } from '../platform/unit-of-work';
import { SessionRepository } from '../session/session.repository';
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

  constructor(
    private readonly hands: DemoHands,
    private readonly work: UnitOfWork,
    private readonly sessions: SessionRepository,
  ) {}

  /** Of one site's sessions, which are over. */
  async call(site: SiteKey, over: readonly SessionView[]): Promise<void> {
    const ids = over.map(({ id }) => id);
    const people = ids.length === 0 ? [] : await this.work.read((tx) => this.sessions.participantsOf(tx, ids));
    const sheets = over.map(({ id }) => ({
      id,
      marks: this.marks(people.filter(({ sessionId }) => sessionId === id)),
    }));
    await Promise.all(
      sheets.filter(({ marks }) => marks.length > 0).map(({ id, marks }) => this.file(site, id, marks)),
    );
  }

  private async file(site: SiteKey, sessionId: string, marks: MarkBody['marks']): Promise<void> {
    const login = demoSupervisors[site];
    const params = { sessionId };
    const mark = await this.hands.ask<typeof attendanceEndpoints.markAttendance>(login, { params, body: { marks } });
    const { version } = await this.hands.get(MarkAttendance).run(mark);
    const said = { params, body: { unmarkedAreAbsent: false }, version };
    await this.hands.get(CloseSheet).run(await this.hands.ask<typeof attendanceEndpoints.closeSheet>(login, said));
  }

  private marks(people: readonly { readonly employeeId: string }[]): MarkBody['marks'] {
    return people.map(({ employeeId }) => {
      const status = this.random.outcome<AttendanceStatus>('present', shares);
      return { employeeId, status, note: status === 'excused' ? this.random.pick(demoReasons.excused) : null };
    });
  }
}
