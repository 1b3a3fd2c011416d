import type { ShiftBody } from '@fortnight/shared/site/site.contract';

/** A team's shifts in one line: hours, and how many stay on post where anybody has to. */
export function shiftsInWords(
  shifts: readonly ShiftBody[],
  say: (key: string, params: Record<string, string | number>) => string,
): string {
  return shifts
    .map(({ name, startsLocally, endsLocally, minimumOnPost }) => {
      const hours = `${name} ${startsLocally}–${endsLocally}`;
      return minimumOnPost === 0 ? hours : `${hours} ${say('site.onPostAtLeast', { count: minimumOnPost })}`;
    })
    .join('　');
}
