import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { AssignmentView, shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import type { PatternBody, PatternView } from '@fortnight/shared/site/shift-pattern.contract';
import { mayChangePattern, mayWritePattern, rostersAlike } from '@fortnight/shared/site/shift-pattern.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound, ensureVersion, ensureWritten, notFound } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { tellingWhatIsTaken } from '../site/taken-field';
import { takenPatternFields, toldOf } from './pattern-in-words';
import { shiftRosterChanged } from './person.events';
import { ShiftPatternRepository } from './shift-pattern.repository';
import { ShiftRosterRepository } from './shift-roster.repository';
import { SucceedPattern } from './succeed-pattern';

/** Edits a shift pattern. Days before `fromOn` stay as they were: where people turned by it already, a successor holds. */
@Injectable()
export class EditPattern {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rosters: ShiftRosterRepository,
    private readonly patterns: ShiftPatternRepository,
    private readonly succession: SucceedPattern,
  ) {}

  /** @throws Refused by `mayEditRoster`, `mayChangePattern` and `mayWritePattern`, 412 for a stale version. */
  run({ me, params, body, version }: Asked<typeof shiftRosterEndpoints.editPattern>): Promise<PatternView> {
    const siteIds = siteIdsFor(me, 'roster.edit');
    const unit = this.work.run(me, async (tx) => {
      const { pattern: before, siteId } = ensureFound(await this.patterns.find(tx, params.patternId, siteIds));
      await this.rosters.lockTeam(tx, me, before.teamId, siteIds);
      ensure(mayChangePattern(before));
      ensureVersion(version, before.version);
      const { fromOn, pattern: heir } = body;
      ensure(mayWritePattern(heir, await this.patterns.shiftIds(tx, before.teamId)));
      const turning = await this.patterns.assignmentsOf(
        tx,
        before.groups.map(({ id }) => id),
      );
      const hasBegun = turning.some((one) => one.fromOn < fromOn) && !rostersAlike(before, heir);
      const id = hasBegun
        ? await this.succession.within(tx, { siteId, before, version, fromOn, heir }, turning)
        : await this.editInPlace(tx, siteId, before, heir, version);
      const { pattern: after } = ensureFound(await this.patterns.find(tx, id, siteIds));
      await this.tell(tx, siteId, before, after, { fromOn, turning });
      return after;
    });
    return tellingWhatIsTaken(me.language, takenPatternFields, unit);
  }

  private async editInPlace(
    tx: Tx,
    siteId: string,
    before: PatternView,
    body: PatternBody,
    version: number,
  ): Promise<string> {
    const known = new Set(before.groups.map(({ id }) => id));
    if (body.groups.some(({ id }) => id !== undefined && !known.has(id))) notFound();
    ensureWritten(await this.patterns.edit(tx, siteId, before, body, version));
    return before.id;
  }

  private async tell(
    tx: Tx,
    siteId: string,
    before: PatternView,
    after: PatternView,
    { fromOn, turning }: { readonly fromOn: string; readonly turning: readonly AssignmentView[] },
  ): Promise<void> {
    const { teamId } = before;
    const [was, is] = [toldOf(before), { ...toldOf(after), fromOn }];
    await tx.audit({ siteId, action: 'shift-pattern-edited', noun: 'team', nounId: teamId, before: was, after: is });
    const going = turning.filter(({ untilOn }) => untilOn === null || untilOn >= fromOn);
    const employeeIds = [...new Set(going.map(({ employeeId }) => employeeId))];
    if (employeeIds.length === 0) return;
    if (rostersAlike(before, after)) return;
    const told = { toldIds: employeeIds, byId: tx.actor?.employeeId ?? null };
    await tx.emit(shiftRosterChanged, siteId, { teamId, employeeIds, fromOn, untilOn: null, ...told });
  }
}
