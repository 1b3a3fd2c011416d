import { byText } from '../rule/by-text';
import { dayNumber } from '../time/days';
import type { DateText } from '../time/time-text';

/** A team was taught a topic on a date, or will be. */
export interface Teaching {
  readonly teamIds: readonly string[];
  readonly topicIds: readonly string[];
  readonly on: DateText;
}

/**
 * When each team was or will be taught each topic, so that topics take turns. It asks when and not how often: a topic
 * that is new to a template comes once and then falls in with the others.
 */
export class TopicTally {
  private readonly days = new Map<string, number[]>();

  static of(teachings: readonly Teaching[]): TopicTally {
    const tally = new TopicTally();
    for (const teaching of teachings) tally.add(teaching);
    return tally;
  }

  add({ teamIds, topicIds, on }: Teaching): void {
    const day = dayNumber(on);
    for (const teamId of teamIds) {
      for (const topicId of topicIds) {
        const known = this.days.get(key(teamId, topicId));
        if (known) known.push(day);
        else this.days.set(key(teamId, topicId), [day]);
      }
    }
  }

  /**
   * Whose turn it is for these teams on a date: the topic that any of them has waited for longest, taking what lies
   * after the date for as near as what lies before it; one never taught first. Of several the first in the order given.
   */
  turnOf(topicIds: readonly string[], teamIds: readonly string[], on: DateText): string[] {
    return this.inTurn(topicIds, teamIds, on).slice(0, 1);
  }

  /** All the topics, whose turn it is first. */
  inTurn(topicIds: readonly string[], teamIds: readonly string[], on: DateText): string[] {
    const measured = topicIds.map((topicId, place) => ({ topicId, place, waited: this.waited(teamIds, topicId, on) }));
    return measured
      .sort((one, other) => (one.waited === other.waited ? one.place - other.place : other.waited - one.waited))
      .map(({ topicId }) => topicId);
  }

  /** Days to the nearest sitting with the topic, of the team that has none near; Infinity where one was never taught. */
  private waited(teamIds: readonly string[], topicId: string, on: DateText): number {
    const day = dayNumber(on);
    const waits = teamIds.map((teamId) =>
      (this.days.get(key(teamId, topicId)) ?? []).reduce(
        (least, one) => Math.min(least, Math.abs(one - day)),
        Infinity,
      ),
    );
    return waits.length === 0 ? Infinity : Math.max(...waits);
  }
}

/** In order of date and, on one date, of time: so topics go round in the order in which people meet them. */
export function inOrderOfTime<T extends { readonly on: DateText; readonly startsLocally: string }>(
  list: readonly T[],
): T[] {
  return [...list].sort((one, other) => byText(one.on, other.on) || byText(one.startsLocally, other.startsLocally));
}

function key(teamId: string, topicId: string): string {
  return `${teamId} ${topicId}`;
}
