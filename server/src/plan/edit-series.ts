import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { SeriesEditBody, seriesEndpoints } from '@fortnight/shared/plan/series.contract';
import { mayDoAsSeen, type SeenSitting } from '@fortnight/shared/plan/series-edit.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { BoardReader } from './board.reader';
import { SeriesDesk } from './series-desk';
import { SeriesReader, type Series } from './series.reader';
import { WeighSeries, type MemberFate } from './weigh-series';

type Asks = Asked<typeof seriesEndpoints.editSeries>;

/** Edits a sitting with its series, over all open drafts of the site, in one act that is undone as one. */
@Injectable()
export class EditSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly board: BoardReader,
    private readonly reader: SeriesReader,
    private readonly weigh: WeighSeries,
    private readonly desk: SeriesDesk,
  ) {}

  /**
   * The board is read afterwards, so that a retry under the same key does not repeat the act and shows what is true now.
   * @throws Refused 412 naming the first sitting that is not as the reader saw it.
   */
  async run(asked: Asks): Promise<PlanBoard> {
    const { planId } = await this.work.run(asked.me, (tx) => this.edit(tx, asked));
    return this.work.read((tx) => this.board.read(tx, planId, asked.me));
  }

  private async edit(tx: Tx, { me, params, body }: Asks): Promise<{ planId: string }> {
    const siteIds = siteIdsFor(me, 'plan.draft');
    const open = await this.desk.openPlans(tx, await this.reader.load(tx, params.sessionId, siteIds), me);
    const series = await this.reader.load(tx, params.sessionId, siteIds, true);
    await this.desk.ensureKnown(tx, series, body.change);
    ensurePickable(series);
    const fates = (await this.weigh.run(tx, me, series, body))(body.scope);
    ensure(mayDoAsSeen(touchedBy(fates), withDates(body.seen, series)));
    await this.desk.write(tx, me, open, fates, body.laterMonths ? { series, wish: body } : null);
    return { planId: series.picked.planId };
  }
}

/** @throws Refused as any other act on a session that is no open draft's. */
function ensurePickable({ picked }: Series): void {
  if (picked.lock !== null) throw new Refused('plan-not-editable', { month: picked.planMonth });
}

function touchedBy(fates: readonly MemberFate[]): (SeenSitting & { readonly on: string })[] {
  const touched = fates.filter(({ result }) => result === 'moved' || result === 'lost');
  return touched.map(({ sitting: { id, on, record } }) => ({ sessionId: id, version: record.version, on }));
}

/** What was seen, told with where it lies now. */
function withDates(seen: SeriesEditBody['seen'], { members }: Series): (SeenSitting & { readonly on?: string })[] {
  const dates = new Map(members.map(({ id, on }) => [id, on]));
  return seen.map((one) => {
    const on = dates.get(one.sessionId);
    return on === undefined ? one : { ...one, on };
  });
}
