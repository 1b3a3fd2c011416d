import { Injectable } from '@nestjs/common';
import type { NoticeView } from '@fortnight/shared/person/notice.contract';
import type { Tx } from '../platform/transaction';
import { NoticeReader } from './notice-reader';
import { NoticeRepository, type NoticeRow } from './notice.repository';
import { PersonRepository, type Contact } from './person.repository';

/** A notice that is to go out now. */
export interface DueNotice {
  readonly row: NoticeRow;
  readonly view: NoticeView;
  readonly contact: Contact & { readonly mail: string };
}

/** What a notice's mail is made of. */
@Injectable()
export class NoticeDesk {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly reader: NoticeReader,
    private readonly people: PersonRepository,
  ) {}

  /**
   * Null for what is settled, and for what is moot by now or goes to nobody's mailbox: that is settled herewith, so that
   * later changes are a notice of their own.
   */
  async due(tx: Tx, noticeId: string): Promise<DueNotice | null> {
    const row = await this.notices.hold(tx, noticeId);
    if (!row || row.settledAt !== null) return null;
    const contact = await this.people.contactOf(tx, row.employeeId);
    const view = await this.reader.of(tx, row);
    const mail = contact?.mail;
    if (contact && mail && view) return { row, view, contact: { ...contact, mail } };
    await this.notices.settle(tx, row, {});
    return null;
  }

  /** The mail is out. */
  sent(tx: Tx, { row }: DueNotice): Promise<void> {
    return this.notices.settle(tx, row, { sentAt: tx.atText });
  }

  /** The mail server said no for good, in these words. */
  refused(tx: Tx, { row }: DueNotice, fault: string): Promise<void> {
    return this.notices.settle(tx, row, { fault });
  }
}
