import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { DateText } from '@fortnight/shared/time/time-text';

/** The sessions of one day, earliest first. */
export interface SessionDay<T> {
  readonly on: DateText;
  readonly sessions: readonly T[];
}

/** Sessions by day, both in order of time. `of` names the session within something that carries one. */
export function byDay<T>(things: readonly T[], of: (thing: T) => SessionView): SessionDay<T>[] {
  const days = new Map<DateText, T[]>();
  const inOrder = [...things].sort((one, other) => of(one).startsAt.localeCompare(of(other).startsAt));
  for (const thing of inOrder) {
    const { on } = of(thing);
    days.set(on, [...(days.get(on) ?? []), thing]);
  }
  return [...days].map(([on, sessions]) => ({ on, sessions }));
}
