import type { PlacedSitting } from './planning-facts';

/** How often each team was taught each topic lately, so that topics take turns. */
export class TopicTally {
  private readonly times = new Map<string, number>();

  static of(sittings: readonly PlacedSitting[]): TopicTally {
    const tally = new TopicTally();
    for (const sitting of sittings) tally.add(sitting);
    return tally;
  }

  add({ teamIds, topicIds }: Pick<PlacedSitting, 'teamIds' | 'topicIds'>): void {
    for (const teamId of teamIds) {
      for (const topicId of topicIds) this.times.set(key(teamId, topicId), this.count([teamId], topicId) + 1);
    }
  }

  /** The topic that these teams had least often; of several the first in the template's order. */
  leastTaught(topicIds: readonly string[], teamIds: readonly string[]): string[] {
    const counted = topicIds.map((topicId) => ({ topicId, count: this.count(teamIds, topicId) }));
    const fewest = Math.min(...counted.map(({ count }) => count));
    return counted
      .filter(({ count }) => count === fewest)
      .slice(0, 1)
      .map(({ topicId }) => topicId);
  }

  private count(teamIds: readonly string[], topicId: string): number {
    return teamIds.reduce((sum, teamId) => sum + (this.times.get(key(teamId, topicId)) ?? 0), 0);
  }
}

function key(teamId: string, topicId: string): string {
  return `${teamId} ${topicId}`;
}
