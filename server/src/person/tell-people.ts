import { Injectable } from '@nestjs/common';
import { figuresToday } from '../policy/figures';
import type { JobFacts } from '../platform/jobs/job-handler';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { NoticeRepository, type NewNotice } from './notice.repository';

/** What is to be told to whom; the event says when it happened. */
export type Telling = Omit<NewNotice, 'eventId' | 'siteId'> & { readonly employeeIds: readonly string[] };

/** Puts on record what people are to be told, and lets one mail follow for each of them. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: NoticeRepository,
  ) {}

  /** For subscribers of events. Shifts wait as long as mails of a change do, so that acts in quick succession are one. */
  async of(job: JobFacts, find: (tx: Tx) => Promise<Telling>): Promise<void> {
    const [eventId, siteId] = [job.event?.id, job.event?.siteId];
    if (eventId === undefined || !siteId) return;
    await this.work.run(null, async (tx) => {
      tx.bookkeeping('whoever is told something did nothing');
      const { employeeIds, ...telling } = await find(tx);
      if (employeeIds.length === 0) return;
      const { 'change-mail-wait-minutes': wait } = await figuresToday(tx, siteId);
      const minutes = telling.leaveId === null ? wait : 0;
      for (const id of await this.notices.note(tx, employeeIds, { ...telling, eventId, siteId })) {
        await tx.addJob('send-notice', { noticeId: id }, { key: `send-notice:${id}`, runAt: tx.at.add({ minutes }) });
      }
    });
  }
}
