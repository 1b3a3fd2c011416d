import { Injectable } from '@nestjs/common';
import { holds, type Actor } from '@fortnight/shared/person/access.rules';
import type { SeriesPreview } from '@fortnight/shared/plan/series.contract';
import { mayChangeLaterMonths } from '@fortnight/shared/plan/series-edit.rules';
import { shiftOf } from '@fortnight/shared/session/series-sitting';
import { templateAfter, templateBodyOf } from '@fortnight/shared/template/series-template.rules';
import type { TemplateBody } from '@fortnight/shared/template/template.contract';
import { weekdayOf } from '@fortnight/shared/time/days';
import { ensure, ensureFound, Refused } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import { SiteRepository } from '../site/site.repository';
import { TemplateDesk } from '../template/template-desk';
import { TemplateRepository } from '../template/template.repository';
import type { EditedTemplate } from './plan.entity';
import type { Series } from './series.reader';
import type { SeriesWish } from './weigh-series';

/** Lets months that are not drafted yet follow an edit of a series: its template changes. */
@Injectable()
export class LaterMonths {
  constructor(
    private readonly sites: SiteRepository,
    private readonly templates: TemplateRepository,
    private readonly desk: TemplateDesk,
  ) {}

  /** What `mayChangeLaterMonths` asks; null where the change is nothing that a template has. */
  async preview(tx: ReadTx, series: Series, wish: SeriesWish): Promise<SeriesPreview['later']> {
    if (!isAboutTemplate(wish.change)) return null;
    const body = templateForLater(series, wish);
    const faults = body ? await this.desk.faultsOf(tx, series.site, body, body.topicIds) : [];
    const teams = (await this.sites.teamsOf(tx, series.site.id)).filter((team) => team.isActive && team.headcount > 0);
    return {
      teams: teams.length,
      isSayable: body !== null,
      faults: faults.map(({ code, params }) => ({ code, params: { ...params } })),
    };
  }

  /** @throws Refused where they cannot follow, by the verdict that the page asks. */
  async change(tx: Tx, me: Actor, series: Series, wish: SeriesWish): Promise<EditedTemplate> {
    const { template, site } = series;
    const body = templateForLater(series, wish);
    const faults = body ? await this.desk.faultsOf(tx, site, body, body.topicIds) : [];
    const mayEditTemplate = holds(me, 'template.edit', site.id);
    ensure(mayChangeLaterMonths({ mayEditTemplate, isSayable: body !== null, faults }));
    const after = await this.desk.edit(tx, me, template, ensureFound(body), template.version);
    return { id: template.id, before: templateBodyOf(template), version: after.version };
  }

  /** @throws Refused when it was edited since, is not the reader's to edit, or could not be saved any more as it was. */
  async putBack(tx: Tx, me: Actor, { id, before, version }: EditedTemplate, siteId: string): Promise<void> {
    const now = await this.templates.oneTemplate(tx, id, [siteId]);
    if (now.version !== version) throw new Refused('template-edited-since', { name: now.name });
    await this.desk.edit(tx, me, now, before, now.version);
  }
}

/** It names no instructors. */
function isAboutTemplate({ on, startsLocally, minutes, roomId }: SeriesWish['change']): boolean {
  return [on, startsLocally, minutes, roomId].some((part) => part !== undefined);
}

/** The template as it would go on for months that are not drafted yet; null where it cannot say what is wished. */
function templateForLater(
  { template, picked, byWeekday, site }: Series,
  { change, everyDay }: SeriesWish,
): TemplateBody | null {
  const days = shiftOf(picked, change);
  const { startsLocally, minutes, roomId } = change;
  const asked = { days, fromWeekday: weekdayOf(picked.slotOn), startsLocally, minutes, roomId };
  const isWhole = !byWeekday || (everyDay && days === 0);
  return templateAfter(template, asked, { isWhole, anchorOn: site.anchorMonday, on: picked.slotOn });
}
