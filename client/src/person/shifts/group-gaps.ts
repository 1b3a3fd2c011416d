import { compileRoster } from '@fortnight/shared/person/compile-roster';
import type { CoverGapView } from '@fortnight/shared/person/cover.contract';
import { gapsBrought, gapsIn, reassigned } from '@fortnight/shared/person/cover-gaps';
import { factsOf } from '@fortnight/shared/person/roster-book';
import type { ShiftRosterView } from '@fortnight/shared/person/shift-roster.contract';
import type { RosterFacts } from '@fortnight/shared/person/shift-roster';
import { addDays, firstOfMonth, lastOfMonth } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';

/** The shifts of the month shown that would lack people, or more of them, if people turned with a group from a day on. */
export function gapsOfGroup(
  view: ShiftRosterView,
  employeeIds: readonly string[],
  groupId: string | null,
  fromOn: DateText,
): Omit<CoverGapView, 'teamName'>[] {
  const range = { fromOn: firstOfMonth(view.month), untilOn: lastOfMonth(view.month) };
  const [facts, calendar] = [factsOf(view), workingCalendar(view)];
  const teamIds = view.teams.map(({ id }) => id);
  const gapsOf = (made: RosterFacts) =>
    gapsIn(compileRoster(made, calendar, { ...range, untilOn: addDays(range.untilOn, 1) }), teamIds, range);
  const brought = gapsBrought(gapsOf(facts), gapsOf(reassigned(facts, employeeIds, groupId, fromOn)));
  const shifts = new Map(view.shifts.map((shift) => [shift.id, shift]));
  return brought.flatMap((gap) => {
    const shift = shifts.get(gap.shiftId);
    if (!shift?.isActive) return [];
    return [{ ...gap, shiftName: shift.name, startsLocally: shift.startsLocally, endsLocally: shift.endsLocally }];
  });
}
