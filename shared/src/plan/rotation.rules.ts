import type { TemplateView } from '../template/template.contract';
import { addDays } from '../time/days';
import type { DateText } from '../time/time-text';
import { subjectsOf, sittingsByTeam, type Subject } from './audience';
import type { PlacedSitting, PlanningFacts } from './planning-facts';
import type { RotationView } from './promises.contract';
import { inOrderOfTime, TopicTally, type Teaching } from './topic-tally';

export interface RotationFacts {
  readonly template: TemplateView;
  readonly teams: PlanningFacts['teams'];
  /** The template's topics by id, with their names. */
  readonly topics: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];
  readonly placed: readonly PlacedSitting[];
  readonly lastTaught: readonly Teaching[];
  /** Today at the site. */
  readonly on: DateText;
}

const mostNext = 8;

/** How a template's topics go round for each of its teams: what is planned next, and whose turn comes after. */
export function rotation(facts: RotationFacts): RotationView['teams'] {
  const sittingsOf = sittingsByTeam(facts.placed);
  return subjectsOf(facts.template, facts.teams).map((subject) => {
    const sittings = subject.teamIds.flatMap((teamId) => sittingsOf(facts.template, teamId));
    const own = [...new Map(sittings.map((sitting) => [sitting.sessionId, sitting])).values()];
    return turnsOf(subject, inOrderOfTime(own), facts);
  });
}

function turnsOf(
  { teamId, teamIds }: Subject,
  sittings: readonly PlacedSitting[],
  { template, teams, topics, lastTaught, on }: RotationFacts,
): RotationView['teams'][number] {
  const ahead = sittings.filter((sitting) => sitting.on >= on && sitting.state !== 'held');
  const teachings = [...lastTaught.filter((one) => teamIds.some((id) => one.teamIds.includes(id))), ...sittings];
  const last = ahead.at(-1)?.on ?? on;
  const order = TopicTally.of(teachings).inTurn(template.topicIds, teamIds, addDays(last, 1));
  const past = teachings.filter((one) => one.on <= on && !ahead.some((next) => next === one));
  return {
    teamId,
    teamShortName: teams.find(({ id }) => id === teamId)?.shortName ?? null,
    next: ahead.slice(0, mostNext).map((sitting) => ({
      sessionId: sitting.sessionId,
      on: sitting.on,
      startsLocally: sitting.startsLocally,
      topicIds: [...sitting.topicIds],
      isBinding: sitting.state === 'binding',
    })),
    turns: order.flatMap((topicId) => {
      const topic = topics.find(({ id }) => id === topicId);
      if (!topic) return [];
      const taught = (one: Teaching): boolean => one.topicIds.includes(topicId);
      const lastOn = past.filter(taught).reduce<DateText | null>((latest, one) => later(latest, one.on), null);
      return [{ topicId, name: topic.name, nameEn: topic.nameEn, lastOn, nextOn: ahead.find(taught)?.on ?? null }];
    }),
  };
}

/** When a topic was last taught to some teams, and whether it is its turn. */
export interface TopicTurnOf {
  /** To the team that has waited longest; null: to one of them not within the time remembered. */
  readonly lastOn: DateText | null;
  /** It comes first for one of them once the planned sittings are over. */
  readonly isNext: boolean;
}

/** The turns of a template's topics for the teams of a sitting; of a run for the whole site those of all. */
export function turnsFor(teams: RotationView['teams'], teamIds: readonly string[]): ReadonlyMap<string, TopicTurnOf> {
  const own = teams.filter(({ teamId }) => teamId === null || teamIds.includes(teamId));
  const found = new Map<string, TopicTurnOf>();
  for (const { turns } of own) {
    turns.forEach(({ topicId, lastOn }, at) => {
      const known = found.get(topicId);
      const longest = known === undefined || (known.lastOn !== null && (lastOn === null || lastOn < known.lastOn));
      found.set(topicId, {
        lastOn: longest ? lastOn : known.lastOn,
        isNext: at === 0 || known?.isNext === true,
      });
    });
  }
  return found;
}

/**
 * The topic whose turn it is for the teams of one more sitting on a date, by the rule that drafting follows: it looks at
 * what they were taught before and at what is planned for them, also after the date (`TopicTally`). `planned` is what the
 * plan of the date holds. The first of the topics where nothing is known.
 */
export function topicInTurn(
  topicIds: readonly string[],
  { teamIds, on }: Pick<Teaching, 'teamIds' | 'on'>,
  teams: RotationView['teams'],
  planned: readonly Teaching[],
): string[] {
  const own = teams.filter(({ teamId }) => teamId === null || teamIds.includes(teamId));
  const teachings = own.flatMap(({ teamId, next, turns }): Teaching[] => {
    const whom = teamId === null ? [...teamIds] : [teamId];
    const past = turns.flatMap((turn) =>
      turn.lastOn === null ? [] : [{ teamIds: whom, topicIds: [turn.topicId], on: turn.lastOn }],
    );
    return [...past, ...next.map((sitting) => ({ teamIds: whom, topicIds: sitting.topicIds, on: sitting.on }))];
  });
  return TopicTally.of([...teachings, ...planned]).turnOf(topicIds, teamIds, on);
}

function later(one: DateText | null, other: DateText): DateText {
  return one !== null && one > other ? one : other;
}
