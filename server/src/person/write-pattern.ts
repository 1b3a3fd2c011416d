import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { AssignmentView, shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import type { PatternBody, PatternView } from '@fortnight/shared/site/shift-pattern.contract';
import { mayWritePattern, rostersAlike } from '@fortnight/shared/site/shift-pattern.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound, ensureVersion, ensureWritten, notFound, Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { tellingWhatIsTaken } from '../site/taken-field';
import { shiftRosterChanged } from './person.events';
import { ShiftPatternRepository } from './shift-pattern.repository';
import { ShiftRosterRepository } from './shift-roster.repository';

const takenFields = { shift_pattern_name: { pointer: '/name', zh: '轮班名称', en: 'Name of the pattern' } } as const;

/** Creates shift patterns, edits and deletes them. */
@Injectable()
export class WritePattern {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rosters: ShiftRosterRepository,
    private readonly patterns: ShiftPatternRepository,
  ) {}

  create({ me, params, body }: Asked<typeof shiftRosterEndpoints.createPattern>): Promise<PatternView> {
    const siteIds = siteIdsFor(me, 'roster.edit');
    const unit = this.work.run(me, async (tx) => {
      const { id: teamId, siteId } = await this.rosters.lockTeam(tx, me, params.teamId, siteIds);
      ensure(mayWritePattern(body, await this.patterns.shiftIds(tx, teamId)));
      const { id } = await this.patterns.insert(tx, { siteId, teamId }, withNewGroups(body));
      const { pattern } = ensureFound(await this.patterns.find(tx, id, siteIds));
      await tx.audit({ siteId, action: 'shift-pattern-created', noun: 'team', nounId: teamId, after: toldOf(pattern) });
      return pattern;
    });
    return tellingWhatIsTaken(me.language, takenFields, unit);
  }

  /** Days before `fromOn` stay as they were: where people turned by the pattern already, a successor takes over. */
  edit({ me, params, body, version }: Asked<typeof shiftRosterEndpoints.editPattern>): Promise<PatternView> {
    const siteIds = siteIdsFor(me, 'roster.edit');
    const unit = this.work.run(me, async (tx) => {
      const { pattern: before, siteId } = ensureFound(await this.patterns.find(tx, params.patternId, siteIds));
      await this.rosters.lockTeam(tx, me, before.teamId, siteIds);
      ensureCurrent(before);
      ensureVersion(version, before.version);
      ensure(mayWritePattern(body.pattern, await this.patterns.shiftIds(tx, before.teamId)));
      const turning = await this.patterns.assignmentsOf(
        tx,
        before.groups.map(({ id }) => id),
      );
      const hasBegun = turning.some(({ fromOn }) => fromOn < body.fromOn) && !rostersAlike(before, body.pattern);
      const id = hasBegun
        ? await this.succeed(tx, { siteId, before, version }, body, turning)
        : await this.editInPlace(tx, siteId, before, body.pattern, version);
      const { pattern: after } = ensureFound(await this.patterns.find(tx, id, siteIds));
      const [was, is] = [toldOf(before), { ...toldOf(after), fromOn: body.fromOn }];
      await tx.audit({
        siteId,
        action: 'shift-pattern-edited',
        noun: 'team',
        nounId: before.teamId,
        before: was,
        after: is,
      });
      const employeeIds = [...new Set(turning.map(({ employeeId }) => employeeId))];
      const told = { teamId: before.teamId, employeeIds, fromOn: body.fromOn, untilOn: null };
      if (employeeIds.length > 0) await tx.emit(shiftRosterChanged, siteId, told);
      return after;
    });
    return tellingWhatIsTaken(me.language, takenFields, unit);
  }

  remove({ me, params, version }: Asked<typeof shiftRosterEndpoints.deletePattern>): Promise<void> {
    const siteIds = siteIdsFor(me, 'roster.edit');
    return this.work.run(me, async (tx) => {
      const { pattern, siteId } = ensureFound(await this.patterns.find(tx, params.patternId, siteIds));
      await this.rosters.lockTeam(tx, me, pattern.teamId, siteIds);
      const turning = await this.patterns.assignmentsOf(
        tx,
        pattern.groups.map(({ id }) => id),
      );
      const people = new Set(turning.map(({ employeeId }) => employeeId)).size;
      if (people > 0) throw new Refused('pattern-in-use', { pattern: pattern.name, people });
      ensureWritten(await this.patterns.remove(tx, pattern.id, version));
      const before = toldOf(pattern);
      await tx.audit({ siteId, action: 'shift-pattern-deleted', noun: 'team', nounId: pattern.teamId, before });
    });
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

  /** Whoever turns with a group goes on in the group that took its place; of a group that is left out, nobody does. */
  private async succeed(
    tx: Tx,
    { siteId, before, version }: { readonly siteId: string; readonly before: PatternView; readonly version: number },
    { fromOn, pattern }: { readonly fromOn: string; readonly pattern: PatternBody },
    turning: readonly AssignmentView[],
  ): Promise<string> {
    ensureWritten(await this.patterns.replace(tx, before.id, version, fromOn));
    const { id, groupIds } = await this.patterns.insert(tx, { siteId, teamId: before.teamId }, withNewGroups(pattern));
    const heirs = new Map(pattern.groups.map((group, at) => [group.id, groupIds[at]]));
    const going = turning.filter(({ untilOn }) => untilOn === null || untilOn >= fromOn);
    const oldGroups = before.groups.map((group) => group.id);
    await this.patterns.endFrom(
      tx,
      going.map(({ employeeId }) => employeeId),
      fromOn,
      oldGroups,
    );
    const rows = going.flatMap((one) => {
      const groupId = heirs.get(one.groupId);
      return groupId ? [{ ...one, groupId, fromOn: one.fromOn > fromOn ? one.fromOn : fromOn }] : [];
    });
    await this.patterns.assign(tx, siteId, rows);
    return id;
  }
}

function ensureCurrent({ name, replacedOn }: PatternView): void {
  if (replacedOn !== null) throw new Refused('pattern-was-replaced', { pattern: name, on: replacedOn });
}

function withNewGroups(body: PatternBody): PatternBody {
  return { ...body, groups: body.groups.map(({ name, offset }) => ({ name, offset })) };
}

/** A pattern as its history tells it. */
function toldOf({ name, cycle, anchorOn, followsCalendar, groups }: PatternView): object {
  return {
    pattern: name,
    cycle: cycle.map((shiftId) => shiftId ?? 'rest'),
    anchorOn,
    followsCalendar,
    groups: groups.map((group) => group.name),
  };
}
