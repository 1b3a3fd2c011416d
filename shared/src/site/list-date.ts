import type { DateRange } from '../time/days';
import { isSiteDate } from '../time/time-text';

/** Between the ends of a span: 2027-02-05~2027-02-11, 2027年2月5日至11日, 2027-02-05 to 2027-02-11. */
const between = /\s*(?:~|～|–|—|至|到|\.\.|\s-\s|\bto\b)\s*/i;
const full = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
/** The end of a span may leave out what it shares with the beginning. */
const monthAndDay = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const dayAlone = /^(\d{1,2})\s*日?$/;

/**
 * The dates that a cell of an official list names: one day, or both ends of a span, whichever way office programs and
 * ministries write them. Null when it is no date; the ends may stand in the wrong order.
 */
export function readListDates(cell: string): DateRange | null {
  const [first = '', second, ...more] = withoutAsides(cell).split(between);
  const fromOn = readWhole(first);
  if (fromOn === null || more.length > 0) return null;
  if (second === undefined) return { fromOn, untilOn: fromOn };
  const untilOn = readEnd(second, fromOn);
  return untilOn === null ? null : { fromOn, untilOn };
}

/** Weekdays and other notes in brackets say nothing new: 2月5日（周五）. */
function withoutAsides(cell: string): string {
  return cell
    .normalize('NFKC')
    .replaceAll(/\([^()]*\)/g, '')
    .trim();
}

function readWhole(text: string): string | null {
  const parts = full.exec(text.trim()) ?? compact.exec(text.trim());
  return parts ? dated(parts[1], parts[2], parts[3]) : null;
}

function readEnd(text: string, fromOn: string): string | null {
  const whole = readWhole(text);
  if (whole) return whole;
  const [year, month] = [fromOn.slice(0, 4), fromOn.slice(5, 7)];
  const parts = monthAndDay.exec(text.trim());
  if (parts) return dated(year, parts[1], parts[2]);
  return dated(year, month, dayAlone.exec(text.trim())?.[1]);
}

function dated(year = '', month = '', day = ''): string | null {
  const on = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isSiteDate(on) ? on : null;
}
