import { Injectable } from '@nestjs/common';
import type { SessionChangeView } from '@fortnight/shared/plan/session-change.contract';
import { byText } from '@fortnight/shared/rule/by-text';
import type { ReadTx } from '../platform/transaction';
import { ChangeViews } from './change-views';
import { SessionChangeRepository } from './session-change.repository';

/** What waits for a manager at the sites: changes to approve and to ratify, the most pressing first. */
@Injectable()
export class OpenChanges {
  constructor(
    private readonly changes: SessionChangeRepository,
    private readonly views: ChangeViews,
  ) {}

  async of(tx: ReadTx, siteIds: readonly string[]): Promise<SessionChangeView[]> {
    const open = await this.views.of(tx, await this.changes.open(tx, siteIds));
    return open.sort((one, other) => byText(one.decideBy ?? '', other.decideBy ?? ''));
  }
}
