import type { SwapPart } from './swap.contract';

/** As much of a session as two can exchange, as it is stored. */
export interface Swappable {
  readonly on: string;
  readonly startsLocally: string;
  readonly roomId: string | null;
  readonly instructorIds: readonly string[];
}

/** The first session with the named parts of the second. */
export function withPartsOf<S extends Swappable>(one: S, other: Swappable, parts: readonly SwapPart[]): S {
  return {
    ...one,
    ...(parts.includes('time') ? { on: other.on, startsLocally: other.startsLocally } : {}),
    ...(parts.includes('room') ? { roomId: other.roomId } : {}),
    ...(parts.includes('instructors') ? { instructorIds: other.instructorIds } : {}),
  };
}

/** What makes sense to exchange first: the time, or for two at the same time who teaches and where. */
export function likelyParts(one: Swappable, other: Swappable): SwapPart[] {
  const atOnce = one.on === other.on && one.startsLocally === other.startsLocally;
  return atOnce ? ['room', 'instructors'] : ['time'];
}

/** The parts in which two sessions differ: the others would change nothing. */
export function differingParts(one: Swappable, other: Swappable): SwapPart[] {
  const differs: Readonly<Record<SwapPart, boolean>> = {
    time: one.on !== other.on || one.startsLocally !== other.startsLocally,
    room: one.roomId !== other.roomId,
    instructors: [...one.instructorIds].join() !== [...other.instructorIds].join(),
  };
  return (['time', 'room', 'instructors'] as const).filter((part) => differs[part]);
}
