import type { ConflictFacts } from './conflict-facts';
import { DatedBook } from './dated-book';

/** Facts of a site of whose people nothing is known, for whoever asks about hard conflicts alone; more may be given. */
export function bareFacts(
  known: Pick<ConflictFacts, 'site' | 'calendar' | 'figures'> & Partial<ConflictFacts>,
): ConflictFacts {
  return {
    people: new Map(),
    members: new Map(),
    teamNames: new Map(),
    supervisors: new Set(),
    roster: null,
    leave: new Map(),
    qualifications: null,
    dated: new DatedBook([]),
    gapDays: new Map(),
    visibleSites: null,
    ...known,
  };
}
