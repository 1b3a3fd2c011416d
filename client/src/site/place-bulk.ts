import type { PlaceFigures, PlaceReport } from '@fortnight/shared/site/place-list.contract';
import type { Reader } from '../i18n/language';
import type { BulkEditing } from '../ui/bulk-edit';
import type { BulkFigure } from '../ui/bulk-panel';
import type { PlaceKind } from './place-activity';

const counted = ['idle', 'taken', 'people', 'binding', 'planned', 'templates'] as const;

/** What a bulk edit of places touches; only what it does touch is told, beside how many change. */
export function placeFiguresOf(kind: PlaceKind, report: PlaceReport | undefined, reader: Reader): BulkFigure[] {
  if (!report) return [];
  const figures: Partial<PlaceFigures> = report;
  const told = counted.filter((name) => (figures[name] ?? 0) > 0);
  const rest: BulkFigure[] = told.map((name) => ({
    figure: figures[name] ?? 0,
    label: reader.say(`site.touched.${name}`),
    isWarning: name === 'binding' || name === 'planned' || name === 'templates',
  }));
  const changed: BulkFigure = { figure: report.changed, label: reader.say('site.touched.changed') };
  const words = kind === 'site' ? 'site.touched.outside' : 'site.touched.tooMany';
  const unfit: BulkFigure[] =
    report.unfit > 0 ? [{ figure: report.unfit, label: reader.say(words), isWarning: true }] : [];
  return [changed, ...rest, ...unfit];
}

/** What the act of a bulk edit is called, with its number. */
export function placeActs(
  edit: Pick<BulkEditing<{ readonly isActive?: boolean | undefined }, PlaceReport>, 'change' | 'report'>,
  picked: number,
  reader: Reader,
): string {
  const count = edit.report()?.changed || picked;
  const { isActive, ...fields } = edit.change();
  const isMore = Object.values(fields).some((value) => value !== undefined);
  if (isActive === undefined || isMore) return reader.say('site.bulk.act', { count });
  return reader.say(isActive ? 'site.bulk.actTake' : 'site.bulk.actLeave', { count });
}
