import type { ShiftBody } from '@fortnight/shared/site/site.contract';

/** Patterns that offices mostly work by; each team's shifts can be edited one by one afterwards. */
export const shiftPatterns = {
  day: [['day', '08:30', '17:30']],
  two: [
    ['early', '07:00', '15:00'],
    ['late', '15:00', '23:00'],
  ],
  three: [
    ['early', '07:00', '15:00'],
    ['late', '15:00', '23:00'],
    ['night', '23:00', '07:00'],
  ],
  long: [
    ['day', '08:00', '20:00'],
    ['night', '20:00', '08:00'],
  ],
} as const satisfies Record<string, readonly (readonly [name: string, startsLocally: string, endsLocally: string])[]>;

export type ShiftPattern = keyof typeof shiftPatterns;
export const shiftPatternNames = Object.keys(shiftPatterns) as ShiftPattern[];

/** The shifts of a pattern, named by `say`, in each of which so many stay on post. */
export function shiftsOf(pattern: ShiftPattern, say: (name: string) => string, minimumOnPost = 0): ShiftBody[] {
  return shiftPatterns[pattern].map(([name, startsLocally, endsLocally]) => ({
    name: say(name),
    startsLocally,
    endsLocally,
    minimumOnPost,
  }));
}

/** A short name for tight places: five Han characters without the word for team, or twelve letters. */
export function shortNameOf(name: string): string {
  const bare = name.trim().replace(/(班组|班|组)$/, '') || name.trim();
  return /\p{Script=Han}/u.test(bare) ? [...bare].slice(0, 5).join('') : bare.slice(0, 12).trim();
}
