import { coverWithout } from '../person/cover-without';
import { restingOn, tiredFromNight } from '../person/free-for';
import { isKnownTo } from '../person/roster-slot';
import { nightRest, type ConflictFacts } from '../session/conflict-facts';
import { leaveDuring } from '../session/leave-during';
import type { TimeSpan } from '../time/time-span';

/**
 * How many soft conflicts calling these teams together would bring: for each team whose cover falls short, somebody
 * comes from a night shift, rests or is on leave. Quick to ask: drafting asks it for every time that it tries.
 */
export function strainOf(teamIds: readonly string[], span: TimeSpan, facts: ConflictFacts): number {
  return teamIds.reduce((sum, teamId) => sum + strainOfTeam(teamId, span, facts), 0);
}

function strainOfTeam(teamId: string, span: TimeSpan, facts: ConflictFacts): number {
  const { roster, leave } = facts;
  const rest = nightRest(facts);
  const called = new Set<string>();
  let [isTired, isResting, isAway] = [false, false, false];
  const isKnown = roster !== null && isKnownTo(roster, span);
  for (const id of facts.members.get(teamId) ?? []) {
    if (leaveDuring(id, span, leave)) {
      isAway = true;
      continue;
    }
    called.add(id);
    const person = isKnown ? roster.personNumbers.get(id) : undefined;
    if (!isKnown || person === undefined || (isTired && isResting)) continue;
    if (tiredFromNight(roster, person, span, rest)) isTired = true;
    else if (restingOn(roster, person, span)) isResting = true;
  }
  const isThin = isKnown && coverWithout(roster, teamId, span, called).length > 0;
  return [isTired, isResting, isAway, isThin].filter(Boolean).length;
}
