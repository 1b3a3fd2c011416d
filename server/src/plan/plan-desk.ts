import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import type { PlanCommandName } from '@fortnight/shared/plan/plan-commands.data';
import { mayEditPlan, mayLieOn } from '@fortnight/shared/plan/plan.rules';
import {
  findConflicts,
  newConflicts,
  refuseConflict,
  type Sitting,
  type VisibleSites,
} from '@fortnight/shared/session/conflict.rules';
import type { Conflict } from '@fortnight/shared/session/conflict.contract';
import { toEpochMs } from '@fortnight/shared/time/zone';
import { PersonRepository } from '../person/person.repository';
import { ensure, ensureWritten } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import type { SessionRecord } from '../session/session-record';
import { SittingRepository } from '../session/sitting.repository';
import { SiteRepository } from '../site/site.repository';
import { planActs } from './plan-acts.data';
import { PlanEditRepository, type ActParts, type Touched } from './plan-edit.repository';
import { PlanRepository, type LockedPlan } from './plan.repository';

/** What every command on a plan's sessions does alike: open the plan, ask about conflicts, file the act. */
@Injectable()
export class PlanDesk {
  constructor(
    private readonly plans: PlanRepository,
    private readonly edits: PlanEditRepository,
    private readonly sites: SiteRepository,
    private readonly people: PersonRepository,
    private readonly sittings: SittingRepository,
  ) {}

  /** The plan, locked and open for editing. @throws Refused 404 out of scope, 409 once it is submitted. */
  async open(tx: Tx, planId: string, me: Actor): Promise<LockedPlan> {
    const plan = await this.plans.lock(tx, planId, siteIdsFor(me, 'plan.draft'));
    ensure(mayEditPlan(plan));
    return plan;
  }

  /** @throws Refused for a date outside the plan, or with the first clash that the change brings. */
  async ensureFits(tx: Tx, plan: LockedPlan, me: Actor, { before, after }: Touched): Promise<void> {
    if (!after) return;
    const stood = () => (before ? this.conflictsOf(tx, before, me) : []);
    await this.ensureBringsNoClash(tx, plan, me, stood, after);
  }

  /** @throws Refused for a date outside the plan, or with the first clash that is not among those that stood. */
  async ensureBringsNoClash(
    tx: Tx,
    plan: LockedPlan,
    me: Actor,
    stood: () => readonly Conflict[] | Promise<readonly Conflict[]>,
    after: SessionRecord,
  ): Promise<void> {
    ensure(mayLieOn(after.on, plan));
    const found = await this.conflictsOf(tx, after, me);
    if (found.length === 0) return;
    const [brought] = newConflicts(await stood(), found);
    if (brought) ensure(refuseConflict(brought, after.zone));
  }

  /** Every clash that a session has as it stands in the record, stored or not. */
  async conflictsOf(tx: Tx, record: SessionRecord, me: Actor): Promise<Conflict[]> {
    const candidate = await this.sittingOf(tx, record);
    const ownTeams = candidate.instructors.flatMap(({ teamId }) => (teamId ? [teamId] : []));
    const others = await this.sittings.around(tx, {
      siteId: record.siteId,
      branch: record.branch,
      span: candidate.span,
      instructorIds: record.instructorIds,
      teamIds: [...record.teamIds, ...ownTeams],
    });
    const visibleSites: VisibleSites = new Set(siteIdsFor(me, 'session.read'));
    return findConflicts(candidate, others, visibleSites);
  }

  /** Puts an act on record: for undo, and in the audit. The plan's version rises, for whoever submits it. */
  async file(
    tx: Tx,
    plan: LockedPlan,
    me: Actor,
    command: PlanCommandName,
    touched: readonly Touched[],
    parts?: ActParts,
  ): Promise<void> {
    await this.edits.file(tx, plan, me, command, touched, parts);
    ensureWritten(await this.plans.change(tx, plan.id, plan.version, {}));
    await tx.audit({
      siteId: plan.siteId,
      action: planActs[command],
      noun: 'plan',
      nounId: plan.id,
      before: { sessions: touched.map(({ before }) => before) },
      after: { sessions: touched.map(({ after }) => after) },
    });
  }

  /** A record as the conflict rules see it. Its own title is never told to the one who writes it. */
  private async sittingOf(tx: Tx, record: SessionRecord): Promise<Sitting> {
    const people = await this.people.peopleByIds(tx, record.instructorIds);
    const teams = (await this.sites.teamsOf(tx, record.siteId)).filter(({ id }) => record.teamIds.includes(id));
    const rooms = record.roomId === null ? [] : await this.sites.roomsOf(tx, record.siteId);
    const from = toEpochMs(record.on, record.startsLocally, record.zone);
    return {
      id: record.id,
      siteId: record.siteId,
      siteName: '',
      title: '',
      titleEn: '',
      span: { from, until: from + record.minutes * 60_000 },
      room: rooms.find(({ id }) => id === record.roomId) ?? null,
      instructors: people,
      teams: teams.map(({ id, name, headcount }) => ({ id, name, people: headcount })),
    };
  }
}
