import type { GroupBody, PatternBody } from '@fortnight/shared/site/shift-pattern.contract';
import { mondayOf } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import type { Language } from '@fortnight/shared/rule/problem';
import { groupNames } from './group-names.data';
import type { ShiftLook } from './month-grid';

export interface PatternPreset {
  readonly key: 'turning' | 'pairs' | 'office';
  readonly cycle: PatternBody['cycle'];
  readonly followsCalendar: boolean;
  readonly groups: readonly GroupBody[];
}

/** Rotations that teams of so many shifts commonly have: each shift a day, each shift two days, office hours. */
export function presetsFor(looks: readonly ShiftLook[], language: Language): PatternPreset[] {
  const ids = looks.filter(({ isOffered }) => isOffered).map(({ id }) => id);
  const [first] = ids;
  if (first === undefined) return [];
  const office: PatternPreset = {
    key: 'office',
    cycle: [first, first, first, first, first, null, null],
    followsCalendar: true,
    groups: [{ name: groupNames[language].office, offset: 0 }],
  };
  if (ids.length < 2) return [office];
  const turning = [...ids, null];
  const pairs = [...ids.flatMap((id) => [id, id]), null, null];
  return [
    { key: 'turning', cycle: turning, followsCalendar: false, groups: groupsEvery(turning.length, 1, language) },
    { key: 'pairs', cycle: pairs, followsCalendar: false, groups: groupsEvery(turning.length, 2, language) },
    office,
  ];
}

function groupsEvery(count: number, days: number, language: Language): GroupBody[] {
  return Array.from({ length: count }, (_, index) => ({
    name: groupNames[language].turning[index] ?? String(index + 1),
    offset: index * days,
  }));
}

/** A new pattern to start from, counting from the Monday of the week. */
export function draftFrom(
  preset: PatternPreset | undefined,
  name: string,
  today: DateText,
  language: Language,
): PatternBody {
  return {
    name,
    cycle: [...(preset?.cycle ?? [null])],
    anchorOn: mondayOf(today),
    followsCalendar: preset?.followsCalendar ?? false,
    groups: [...(preset?.groups ?? [nextGroup([], 1, language)])],
  };
}

/** The name after the last one that is taken. */
export function nextGroup(groups: readonly GroupBody[], days: number, language: Language): GroupBody {
  const names = groupNames[language].turning;
  const name = names.find((one) => !groups.some((group) => group.name === one)) ?? String(groups.length + 1);
  const offset = Array.from({ length: days }, (_, index) => index).find((one) => !groups.some((g) => g.offset === one));
  return { name, offset: offset ?? 0 };
}
