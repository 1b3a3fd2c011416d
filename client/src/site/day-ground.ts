import type { SiteCalendar } from '@fortnight/shared/site/site.contract';
import { addDays, datesIn, mondayOf } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';

/** What lies behind a day: grey on days off, and a badge where the day differs from what its weekday promises. */
export interface DayGround {
  readonly isOff: boolean;
  /** 休 or 班. */
  readonly badge: 'rest' | 'work' | null;
  readonly name: string;
  readonly nameEn: string;
}

export type GroundOf = (on: DateText) => DayGround;

/**
 * The ground of a site's days. A public or closed day wears 休, a make-up working day 班; a rest day wears 休 only in a
 * week that has a 班 day, where it could be taken for one; other weekends need no badge.
 */
export function dayGround(calendar: SiteCalendar): GroundOf {
  const days = workingCalendar(calendar);
  const known = new Map<DateText, DayGround>();
  return (on) => {
    const seen = known.get(on) ?? groundOf(on);
    known.set(on, seen);
    return seen;
  };

  function groundOf(on: DateText): DayGround {
    const [kind, mark] = [days.dayKind(on), days.markOn(on)];
    const names = { name: mark?.name ?? '', nameEn: mark?.nameEn ?? mark?.name ?? '' };
    if (kind === 'makeup') return { isOff: false, badge: 'work', ...names };
    if (kind === 'working') return { isOff: false, badge: null, ...names };
    const isPlainWeekend = kind === 'weekend' && !weekHasMakeup(on);
    return { isOff: true, badge: isPlainWeekend ? null : 'rest', ...names };
  }

  function weekHasMakeup(on: DateText): boolean {
    const monday = mondayOf(on);
    return datesIn(monday, addDays(monday, 6)).some((day) => days.dayKind(day) === 'makeup');
  }
}
