import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { noticeEndpoints, NoticeView } from '@fortnight/shared/person/notice.contract';
import type { Asked } from '../platform/endpoint/asked';
import { notFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { NoticeReader } from './notice-reader';
import { NoticeRepository } from './notice.repository';

/** What became of my leave and my shifts, until I say that I have seen it. */
@Injectable()
export class ReadMyNotices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: NoticeRepository,
    private readonly reader: NoticeReader,
  ) {}

  run({ employeeId }: Actor): Promise<NoticeView[]> {
    return this.work.read(async (tx) => this.reader.ofAll(tx, await this.notices.unseenBy(tx, employeeId)));
  }

  /** @throws Refused 404 for somebody else's notice. */
  see({ me, params }: Asked<typeof noticeEndpoints.seeNotice>): Promise<void> {
    return this.work.run(me, async (tx) => {
      tx.bookkeeping('to have seen something changes nothing of it');
      if ((await this.notices.see(tx, params.noticeId, me.employeeId)) === 0) notFound();
    });
  }
}
