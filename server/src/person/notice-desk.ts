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
    readonly notices: NoticeRepository,
    private readonly reader: NoticeReader,
    private readonly people: PersonRepository,
  ) {}

  /** Null for what went out, was refused for good, is moot by now, or goes to nobody's mailbox. */
  async due(tx: Tx, noticeId: string): Promise<DueNotice | null> {
    const row = await this.notices.hold(tx, noticeId);
    if (!row || row.sentAt !== null || row.fault !== null) return null;
    const contact = await this.people.contactOf(tx, row.employeeId);
    const view = await this.reader.of(tx, row);
    const mail = contact?.mail;
    return contact && mail && view ? { row, view, contact: { ...contact, mail } } : null;
  }
}
