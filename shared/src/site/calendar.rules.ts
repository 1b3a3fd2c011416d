import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import { daysBetween, type DateRange } from '../time/days';
import { endlessRest, type CalendarState, type CalendarStep } from './calendar-state';
import type { CalendarFault } from './calendar.contract';

/** The years that a calendar holds, as dates. */
export function heldDates(held: { readonly from: number; readonly until: number }): DateRange {
  return { fromOn: `${held.from}-01-01`, untilOn: `${held.until}-12-31` };
}

/** Whether a step may be taken on a calendar: its days are in order, a year at most, and in the years that it holds. */
export function mayTakeStep(step: CalendarStep, held: DateRange): Verdict {
  if (step.act === 'import') return allowed;
  const [fromOn, untilOn] = step.act === 'weekend' ? [step.fromOn, step.fromOn] : [step.fromOn, step.untilOn];
  const days = daysBetween(fromOn, untilOn);
  return firstRefusal(
    () => (days >= 0 && days < 366 ? allowed : refuse('calendar-days-out-of-order')),
    () => (fromOn >= held.fromOn && untilOn <= held.untilOn ? allowed : refuse('calendar-out-of-reach', { ...held })),
  );
}

/** A calendar that never works would keep every rule waiting that asks for a working day. */
export function mayStand(state: CalendarState, held: DateRange): Verdict {
  const fromOn = endlessRest(state, held);
  return fromOn === null ? allowed : refuse('calendar-never-works', { on: fromOn });
}

/** An official list goes in whole or not at all: a bad row is mended or left out first. */
export function mayImportList(faults: readonly CalendarFault[]): Verdict {
  return faults.length === 0 ? allowed : refuse('calendar-file-has-faults', { count: faults.length });
}

/** The newest change of people alone is taken back: what was built on another would fall with it. */
export function mayUndoChange(newest: { readonly changeId: string } | null, changeId: string): Verdict {
  return newest?.changeId === changeId ? allowed : refuse('calendar-change-not-newest');
}
