import { byText } from '../rule/by-text';
import { daysBetween } from '../time/days';
import type { Conflict } from './conflict.contract';
import type { ConflictFacts } from './conflict-facts';
import { conflictOf } from './conflict-value';
import type { JudgedSitting } from './sitting';

/** distance: another sitting of the same promise lies closer than it says; of several the closest is told, by team. */
export function distanceConflicts(candidate: JudgedSitting, facts: ConflictFacts): Conflict[] {
  const { id, on, templateId, teams } = candidate;
  const least = templateId === null ? undefined : facts.gapDays.get(templateId);
  if (templateId === null || least === undefined) return [];
  return teams.flatMap((team) => {
    const [closest] = facts.dated
      .besides(id, templateId, team.id)
      .map((other) => ({ other, days: Math.abs(daysBetween(on, other.on)) }))
      .sort((one, other) => one.days - other.days || byText(one.other.on, other.other.on));
    if (!closest || closest.days >= least) return [];
    const { other, days } = closest;
    const conflict = conflictOf('distance', id, team, { on: other.on, days, least, otherSessionId: other.sessionId });
    return [{ ...conflict, otherSessionId: other.sessionId }];
  });
}
