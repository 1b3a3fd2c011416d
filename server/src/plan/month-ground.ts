import type { PlacedSitting, PlanningFacts } from '@fortnight/shared/plan/planning-facts';
import type { Figures } from '@fortnight/shared/policy/policy';
import type { ConflictGround } from '@fortnight/shared/session/conflict-ground.contract';
import type { Sitting } from '@fortnight/shared/session/sitting';

type Known = Pick<ConflictGround, 'roster' | 'people' | 'leave'>;

/** A month as planning has read it. */
interface Month extends Pick<PlanningFacts, 'teams' | 'instructors' | 'templates' | 'placed'> {
  readonly around: readonly Sitting[];
  readonly figures: Figures;
}

/** Puts together what the conflicts of a month depend on. */
export function groundOf(
  known: Known,
  { teams, instructors, templates, placed, around, figures }: Month,
): ConflictGround {
  return {
    ...known,
    teamNames: teams.map(({ id, name }) => ({ id, name })),
    supervisorIds: instructors.filter(({ roles }) => roles.includes('supervisor')).map(({ id }) => id),
    qualifications: null,
    sittings: around.map(groundSitting),
    dated: placed.map(datedOf),
    gapDays: templates.flatMap(({ id, promise }) => (promise ? [{ templateId: id, days: promise.minGapDays }] : [])),
    figures: {
      'instructor-daily-class-hours': figures['instructor-daily-class-hours'],
      'class-hour-minutes': figures['class-hour-minutes'],
      'rest-after-night-shift-hours': figures['rest-after-night-shift-hours'],
      'night-shift-hour': figures['night-shift-hour'],
    },
  };
}

function groundSitting({
  instructors,
  teams,
  participantIds = null,
  ...sitting
}: Sitting): ConflictGround['sittings'][number] {
  return {
    ...sitting,
    instructors: [...instructors],
    teams: [...teams],
    participantIds: participantIds && [...participantIds],
  };
}

function datedOf({
  sessionId,
  occurrence,
  templateId,
  programmeCode,
  on,
  minutes,
  teamIds,
  instructorIds,
}: PlacedSitting) {
  return {
    ...{ sessionId, occurrence, templateId, programmeCode, on, minutes },
    teamIds: [...teamIds],
    instructorIds: [...instructorIds],
  };
}
