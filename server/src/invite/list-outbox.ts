import { Injectable } from '@nestjs/common';
import type { inviteEndpoints, OutboxMail } from '@fortnight/shared/invite/invite.contract';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { Asked } from '../platform/endpoint/asked';
import { notFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { OutboxRepository } from './outbox.repository';

@Injectable()
export class ListOutbox {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mails: OutboxRepository,
  ) {}

  /** @throws Refused 404 for a site where the reader may not look. */
  run({ me, params, query }: Asked<typeof inviteEndpoints.listOutbox>): Promise<OutboxMail[]> {
    if (!siteIdsFor(me, 'outbox.read').includes(params.siteId)) notFound();
    return this.work.read((tx) => this.mails.list(tx, [params.siteId], query.search ?? ''));
  }
}
