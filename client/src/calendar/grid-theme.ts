import type { CalendarOptions, DayCellInfo, DayLaneInfo, EventDisplayInfo, SlotLaneInfo } from 'fullcalendar';
import { dateAt } from '@fortnight/shared/time/zone';
import type { GridFacts } from './grid-facts';

/**
 * The grid's whole look by own class names: with these in place FullCalendar needs no theme of its own, only its skeleton.
 * calendar.css draws them.
 */
export function gridTheme(facts: () => GridFacts): CalendarOptions {
  const dayClass = (info: DayLaneInfo | DayCellInfo): string => {
    const isOff = facts().ground(dateAt(info.date.getTime(), facts().zone)).isOff;
    return ['fn-day', isOff ? 'is-off' : '', info.isOther ? 'is-other' : ''].join(' ');
  };
  return {
    viewClass: 'fn-view',
    tableHeaderClass: 'fn-heads',
    dayHeaderClass: (info) =>
      info.inPopover ? 'fn-popover-head' : `fn-head ${isOffHead(info.date, facts()) ? 'is-off' : ''}`,
    dayHeaderInnerClass: 'fn-head-in',
    dayRowClass: 'fn-week',
    dayCellClass: dayClass,
    dayCellTopInnerClass: 'fn-cell-top',
    dayLaneClass: dayClass,
    dayLaneInnerClass: 'fn-lane',
    slotLaneClass: slotClass,
    slotHeaderClass: 'fn-slot-head',
    slotHeaderInnerClass: (info) => (info.isFirst ? 'fn-hour is-first' : 'fn-hour'),
    fillerClass: 'fn-filler',
    eventClass: (info) => interaction(info),
    eventInnerClass: 'fn-in',
    columnEventClass: (info) => (info.isShort ? 'fn-block is-short' : 'fn-block'),
    columnEventAfterClass: (info) => (info.isEndResizable ? 'fn-resizer' : ''),
    listItemEventClass: 'fn-line',
    rowEventClass: 'fn-line',
    moreLinkClass: 'fn-more',
    popoverClass: 'fn-popover',
    popoverCloseClass: 'btn quiet s icon',
    nowIndicatorLineClass: 'fn-now',
    nowIndicatorDotClass: 'fn-now-dot',
    highlightClass: 'fn-highlight',
  };
}

function interaction(info: EventDisplayInfo): string {
  if (info.isMirror) return 'is-mirror';
  return info.isDragging || info.isResizing ? 'is-origin' : '';
}

function isOffHead(date: Date, facts: GridFacts): boolean {
  return facts.ground(dateAt(date.getTime(), facts.zone)).isOff;
}

/** Lines at the hour and, paler, at the half hour; quarters have none. */
function slotClass(info: SlotLaneInfo): string {
  const minutes = ((info.time as { milliseconds?: number } | undefined)?.milliseconds ?? 0) / 60_000;
  if (minutes % 60 === 0) return 'fn-slot is-hour';
  return minutes % 30 === 0 ? 'fn-slot is-half' : 'fn-slot';
}
