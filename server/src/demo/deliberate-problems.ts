import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';

type Need = Pick<PlanBoard['needs'][number], 'templateId' | 'programmeCode' | 'teamId' | 'needed' | 'placed'>;
type Session = Pick<PlanBoard['sessions'][number], 'id' | 'version' | 'programmeCode' | 'templateId' | 'on' | 'teams'>;

/** The sessions of a draft that are made into problems. */
export interface Spoiled<S> {
  /** Its instructor falls away (R6). */
  readonly unnamed: S;
  /** A post-skills sitting that is taken out, so that its team's promise is not met. */
  readonly removed: S;
}

/**
 * Chooses what to spoil in a draft. A month after long holidays meets no team's promise of post skills; then the team
 * that lacks least is taken.
 * @throws Error for a draft without such sessions.
 */
export function sessionsToSpoil<S extends Session>(sessions: readonly S[], needs: readonly Need[]): Spoiled<S> {
  const unnamed = sessions.find(({ programmeCode, on }) => programmeCode === 'P2a' && on.slice(8) > '07');
  const [skills] = needs
    .filter(({ programmeCode }) => programmeCode === 'P2b')
    .sort((one, other) => one.needed - one.placed - (other.needed - other.placed));
  const [, removed] = sessions.filter(
    ({ templateId, teams }) => templateId === skills?.templateId && teams[0]?.id === skills?.teamId,
  );
  if (!unnamed || !removed) throw new Error('the demo’s draft has no sessions to make problems of');
  return { unnamed, removed };
}
