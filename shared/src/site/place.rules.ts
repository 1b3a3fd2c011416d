import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import type { PlaceUse } from './place.contract';

type Place = 'site' | 'team' | 'room';

/**
 * Whether a site, team or room may be taken out of use. People never vanish with their team or site: they are moved
 * first. A room may go while sessions still use it; they keep it, and nothing new is planned there.
 */
export function mayDeactivate(place: Place, name: string, { people, binding }: PlaceUse): Verdict {
  if (place === 'room') return allowed;
  return firstRefusal(
    () => (people === 0 ? allowed : refuse(`${place}-has-people`, { name, count: people })),
    () => (place === 'team' || binding === 0 ? allowed : refuse('site-has-sessions', { name, count: binding })),
  );
}

/** Whether a row of a bulk edit may be written: as it was seen is as it is. */
export function mayEditPlace(place: { readonly name: string; readonly version: number }, seen: number): Verdict {
  return place.version === seen ? allowed : refuse('row-changed-meanwhile', { name: place.name });
}

/** A site's zone is how its sessions' wall times are read: with the first session it stays. */
export function mayChangeZone(before: string, after: string, sessions: number): Verdict {
  return before === after || sessions === 0 ? allowed : refuse('zone-has-sessions', { zone: before, count: sessions });
}
