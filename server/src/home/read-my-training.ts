import { Injectable } from '@nestjs/common';
import type { MySession, MyTraining } from '@fortnight/shared/home/home.contract';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { addDays } from '@fortnight/shared/time/days';
import { AttendanceRepository } from '../attendance/attendance.repository';
import { InviteLinks } from '../invite/invite-links';
import { InviteRepository } from '../invite/invite.repository';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { personalDates } from '../session/personal-dates';
import { SessionRepository } from '../session/session.repository';

/** My own sessions, whatever my role: those I attend, what I replied and what became of it, those I teach. */
@Injectable()
export class ReadMyTraining {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly invites: InviteRepository,
    private readonly attendance: AttendanceRepository,
    private readonly links: InviteLinks,
  ) {}

  run(me: Actor): Promise<MyTraining> {
    return this.work.read(async (tx) => {
      const { fromOn, untilOn } = personalDates(tx.atText);
      const attended = await this.sessions.sessionsOfEmployee(tx, me.employeeId, fromOn, untilOn);
      const mine = await this.mineOf(tx, attended, me.employeeId);
      // A day early: a site's date can be behind that of UTC.
      const yesterday = addDays(tx.atText.slice(0, 10), -1);
      const taught = await this.sessions.sessionsTaughtBy(tx, me.employeeId, yesterday, untilOn);
      const isAhead = ({ endsAt }: SessionView): boolean => endsAt > tx.atText;
      return {
        next: mine.filter(({ session }) => isAhead(session)),
        past: mine.filter(({ session }) => !isAhead(session)).reverse(),
        teaching: taught.filter(isAhead),
        feedUrl: await this.links.feedUrlOf(tx, me.employeeId),
      };
    });
  }

  private async mineOf(tx: ReadTx, sessions: readonly SessionView[], employeeId: string): Promise<MySession[]> {
    const ids = sessions.map(({ id }) => id);
    const invites = await this.invites.ofEmployee(tx, employeeId, ids);
    const bySession = new Map(invites.map((invite) => [invite.sessionId, invite]));
    const statuses = await this.attendance.statusesOf(tx, employeeId, ids);
    return sessions.map((session) => {
      const invite = bySession.get(session.id);
      return {
        session,
        inviteId: invite?.id ?? null,
        reply: invite?.reply ?? 'none',
        status: statuses.get(session.id) ?? null,
      };
    });
  }
}
