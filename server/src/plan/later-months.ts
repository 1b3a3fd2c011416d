import { shiftOf } from '@fortnight/shared/session/series-sitting';
import { templateAfter } from '@fortnight/shared/template/series-template.rules';
import type { TemplateBody } from '@fortnight/shared/template/template.contract';
import { weekdayOf } from '@fortnight/shared/time/days';
import type { Series } from './series.reader';
import type { SeriesWish } from './weigh-series';

/** The template as it would go on for months that are not drafted yet; null where it cannot say what is wished. */
export function templateForLater(
  { template, picked, byWeekday, site }: Series,
  { change, everyDay }: SeriesWish,
): TemplateBody | null {
  const days = shiftOf(picked, change);
  const { startsLocally, minutes, roomId } = change;
  const asked = { days, fromWeekday: weekdayOf(picked.slotOn), startsLocally, minutes, roomId };
  const isWhole = !byWeekday || (everyDay && days === 0);
  return templateAfter(template, asked, { isWhole, anchorOn: site.anchorMonday, on: picked.slotOn });
}
