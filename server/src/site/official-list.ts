import { kindWords } from '@fortnight/shared/site/calendar-file.data';
import {
  csvListRows,
  isCalendarText,
  readKind,
  readName,
  type ListCells,
  type ListRow,
  type ListRows,
} from '@fortnight/shared/site/list-rows';
import { listRowLimit } from '@fortnight/shared/site/list-reading';
import { readEvents, type BrokenEvent, type DatedEvent } from '../platform/calendar-reader';

/** The rows of an official list, whichever way it is written. China's lists say 休 or 班; elsewhere a title is a holiday. */
export function listRows(text: string, country: string): ListRows {
  if (!isCalendarText(text)) return csvListRows(text);
  const rows = readEvents(text, listRowLimit + 1).map((event) => rowOf(event, country !== 'CN'));
  return { format: 'ics', rows, faults: [] };
}

function rowOf(event: DatedEvent | BrokenEvent, plainIsHoliday: boolean): ListRow {
  const { line: row, summary } = event;
  if ('isBroken' in event)
    return { row, cells: { on: '', kind: summary, name: readName(summary) }, fault: 'event-broken' };
  const { fromOn, untilOn, specialDay, category } = event;
  const on = fromOn === untilOn ? fromOn : `${fromOn}~${untilOn}`;
  const cells = ownCells(on, summary, category) ?? {
    on,
    kind: kindOf(summary, specialDay, plainIsHoliday),
    name: readName(summary),
  };
  return event.repeats ? { row, cells, fault: 'event-repeats' } : { row, cells };
}

/** A calendar that this product wrote: the category says what a day is, and the title repeats it at its end. */
function ownCells(on: string, summary: string, category: string): ListCells | null {
  const repeated = `（${category}）`;
  if (!kindWords[category] || !summary.endsWith(repeated)) return null;
  return { on, kind: category, name: summary.slice(0, -repeated.length) };
}

function kindOf(summary: string, specialDay: string, plainIsHoliday: boolean): string {
  if (specialDay === 'WORK-HOLIDAY') return '休';
  if (specialDay === 'ALTERNATE-WORKDAY') return '班';
  return plainIsHoliday && readKind(summary) === null ? 'holiday' : summary;
}
