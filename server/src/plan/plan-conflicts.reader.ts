import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import type { Conflict } from '@fortnight/shared/session/conflict.contract';
import { findAllConflicts, withReasons } from '@fortnight/shared/session/conflict.rules';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { sittingOf, type JudgedSitting } from '@fortnight/shared/session/sitting';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import type { MonthText } from '@fortnight/shared/time/time-text';
import type { ReadTx } from '../platform/transaction';
import { OverrideRepository } from '../session/override.repository';
import { SessionRepository } from '../session/session.repository';
import { PlanningReader, type Planning } from './planning.reader';

/** A plan's sessions with every conflict of those that are still ahead. */
export interface JudgedPlan {
  readonly sessions: readonly SessionView[];
  /** Those that are not cancelled. */
  readonly standing: readonly SessionView[];
  /** Weightiest first, with the reasons given for soft ones. */
  readonly conflicts: Conflict[];
  readonly planning: Planning;
}

/** Judges all sessions of a plan: for its board, its checklist and its approval. */
@Injectable()
export class PlanConflictsReader {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly overrides: OverrideRepository,
    private readonly planning: PlanningReader,
  ) {}

  async of(tx: ReadTx, site: SiteView, month: MonthText, branch: string, me: Actor): Promise<JudgedPlan> {
    const purpose = { branch: null, without: branch, toPlan: false };
    const planning = await this.planning.load(tx, site, month, purpose);
    const sessions = await this.sessions.viewsOfBranch(tx, branch);
    const standing = sessions.filter(({ state }) => state !== 'cancelled');
    const { teams, conflicts: facts } = planning.facts;
    const headcounts = new Map(teams.map(({ id, headcount }) => [id, headcount]));
    const people = await this.participants(tx, standing);
    const sittings = standing.map((session): JudgedSitting => ({
      ...sittingOf(session, (teamId) => headcounts.get(teamId) ?? 0),
      participantIds: people.get(session.id) ?? null,
    }));
    const held = new Set(standing.filter(({ state }) => state === 'held').map(({ id }) => id));
    const found = findAllConflicts(
      sittings.filter(({ id }) => !held.has(id)),
      [...planning.around, ...sittings.filter(({ id }) => held.has(id))],
      { ...facts, visibleSites: new Set(siteIdsFor(me, 'session.read')) },
    );
    return { sessions, standing, conflicts: withReasons(found, await this.overrides.ofBranch(tx, branch)), planning };
  }

  /** By session; none for those whose people follow their teams. */
  private async participants(tx: ReadTx, sessions: readonly SessionView[]): Promise<Map<string, string[]>> {
    const frozen = sessions.filter(({ state }) => state !== 'planned').map(({ id }) => id);
    const people = new Map<string, string[]>(frozen.map((id) => [id, []]));
    if (frozen.length === 0) return people;
    for (const one of await this.sessions.participantsOf(tx, frozen)) people.get(one.sessionId)?.push(one.employeeId);
    return people;
  }
}
