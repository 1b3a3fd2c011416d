import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { seriesEndpoints, SeriesView } from '@fortnight/shared/plan/series.contract';
import { mayEditPlan } from '@fortnight/shared/plan/plan.rules';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { PlanRepository } from './plan.repository';
import { SeriesReader } from './series.reader';
import { SeriesViews } from './series-views';
import { SkippedDatesReader } from './skipped-dates.reader';

/** All sittings of a session's series, and those that were taken out of open drafts. */
@Injectable()
export class ReadSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly reader: SeriesReader,
    private readonly views: SeriesViews,
    private readonly skipped: SkippedDatesReader,
  ) {}

  run({ me, params }: Asked<typeof seriesEndpoints.readSeries>): Promise<SeriesView> {
    const siteIds = siteIdsFor(me, 'plan.read');
    return this.work.read(async (tx) => {
      const series = await this.reader.load(tx, params.sessionId, siteIds);
      const words = await this.views.wordsFor(tx, series);
      const open = (await this.plans.branchPlans(tx, series.site.id)).filter((plan) => mayEditPlan(plan).allowed);
      const skipped = await this.skipped.in(
        tx,
        open.map(({ id }) => id),
      );
      return {
        series: words.series,
        members: series.members.map((member) => words.member(member)),
        skipped: skipped.filter(
          ({ templateId, teams }) => templateId === series.template.id && sameIds(teams, series.picked.record.teamIds),
        ),
      };
    });
  }
}

function sameIds(teams: readonly { readonly id: string }[], ids: readonly string[]): boolean {
  return teams.length === ids.length && teams.every(({ id }) => ids.includes(id));
}
