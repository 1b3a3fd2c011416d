import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { draftMonth, type DraftedSession } from '@fortnight/shared/plan/draft.rules';
import type { DraftSkipReason } from '@fortnight/shared/plan/skipped.contract';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import type { MonthText } from '@fortnight/shared/time/time-text';
import type { Tx } from '../platform/transaction';
import { teamKeyOf, type SessionRecord } from '../session/session-record';
import { SessionRecordRepository } from '../session/session-record.repository';
import { PlanningReader } from './planning.reader';

/** What a draft holds, and dates of its templates that it does without. */
export interface FilledMonth {
  readonly sessions: readonly SessionRecord[];
  readonly skipped: readonly { readonly record: SessionRecord; readonly why: DraftSkipReason }[];
}

/** Fills the branch of a new plan with what the templates ask of its month. */
@Injectable()
export class MonthFiller {
  constructor(
    private readonly planning: PlanningReader,
    private readonly records: SessionRecordRepository,
  ) {}

  async fill(tx: Tx, site: SiteView, month: MonthText, branch: string): Promise<FilledMonth> {
    const { facts } = await this.planning.load(tx, site, month, { branch: null, toPlan: true });
    const { sessions, skipped } = draftMonth(facts);
    const records = sessions.map((drafted) => recordOf(drafted, site, branch));
    await this.records.insert(tx, records);
    return {
      sessions: records,
      skipped: skipped.map(({ why, ...date }) => ({ record: recordOf(date, site, branch), why })),
    };
  }
}

function recordOf({ template, ...drafted }: DraftedSession, site: SiteView, branch: string): SessionRecord {
  return {
    ...drafted,
    id: randomUUID(),
    siteId: site.id,
    branch,
    lineage: template.id,
    teamKey: teamKeyOf(drafted.teamIds),
    run: 1,
    originalOn: drafted.on,
    originalStartsLocally: drafted.startsLocally,
    templateId: template.id,
    programmeId: template.programmeId,
    minutes: template.minutes,
    zone: site.zone,
    state: 'planned',
    version: 1,
  };
}
