import type { ConflictFacts } from './conflict-facts';
import type { Sitting } from './sitting';

/** Who takes part in a session: those frozen once it binds, before that the teams' people but those who teach in it. */
export function traineesOf(sitting: Sitting, { members }: Pick<ConflictFacts, 'members'>): string[] {
  if (sitting.participantIds) return [...sitting.participantIds];
  const teaching = new Set(sitting.instructors.map(({ id }) => id));
  return sitting.teams.flatMap(({ id }) => (members.get(id) ?? []).filter((person) => !teaching.has(person)));
}

/** How many it expects: by the teams' headcounts where their people are not known one by one. */
export function expectedOf(sitting: Sitting, { members }: Pick<ConflictFacts, 'members'>): number {
  if (sitting.participantIds) return sitting.participantIds.length;
  const teaching = (teamId: string): number => sitting.instructors.filter((one) => one.teamId === teamId).length;
  return sitting.teams.reduce((sum, team) => {
    const known = members.get(team.id);
    const isTaught = known ? sitting.instructors.filter(({ id }) => known.includes(id)).length : teaching(team.id);
    return sum + Math.max(0, (known?.length ?? team.people) - isTaught);
  }, 0);
}

/** Whether somebody of a team takes part. */
export function takesPart(
  person: { readonly id: string; readonly teamId: string | null },
  { participantIds, teams, instructors }: Sitting,
): boolean {
  if (participantIds) return participantIds.includes(person.id);
  if (person.teamId === null || instructors.some(({ id }) => id === person.id)) return false;
  return teams.some(({ id }) => id === person.teamId);
}
