import type { PatternBody, PatternView } from '@fortnight/shared/site/shift-pattern.contract';

/** Which field of a pattern a unique index speaks of. */
export const takenPatternFields = {
  shift_pattern_name: { pointer: '/name', zh: '轮班名称', en: 'Name of the pattern' },
} as const;

/** A body whose groups are all new ones: a pattern of its own never takes over another one's groups. */
export function withNewGroups(body: PatternBody): PatternBody {
  return { ...body, groups: body.groups.map(({ name, offset }) => ({ name, offset })) };
}

/** A pattern as its history tells it. */
export function toldOf({ name, cycle, anchorOn, followsCalendar, groups }: PatternView): object {
  return {
    pattern: name,
    cycle: cycle.map((shiftId) => shiftId ?? 'rest'),
    anchorOn,
    followsCalendar,
    groups: groups.map((group) => group.name),
  };
}
