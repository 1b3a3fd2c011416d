import type { Placing } from './placing.contract';

export const placingParts = ['time', 'room', 'instructors'] as const;
export type PlacingPart = (typeof placingParts)[number];

/** What differs between two placings of one session, in the order in which people are told. */
export function changedParts(before: Placing, after: Placing): PlacingPart[] {
  const differs: Readonly<Record<PlacingPart, boolean>> = {
    time: before.startsAt !== after.startsAt || before.minutes !== after.minutes,
    room: before.room?.id !== after.room?.id,
    instructors: idsOf(before) !== idsOf(after),
  };
  return placingParts.filter((part) => differs[part]);
}

function idsOf({ instructors }: Placing): string {
  return instructors.map(({ id }) => id).join();
}
