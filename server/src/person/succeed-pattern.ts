import { Injectable } from '@nestjs/common';
import type { AssignmentView } from '@fortnight/shared/person/shift-roster.contract';
import type { PatternBody, PatternView } from '@fortnight/shared/site/shift-pattern.contract';
import { ensureWritten } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { withNewGroups } from './pattern-in-words';
import { ShiftPatternRepository } from './shift-pattern.repository';

/** A pattern that another one takes the place of from a day on. */
export interface Succession {
  readonly siteId: string;
  readonly before: PatternView;
  readonly version: number;
  readonly fromOn: string;
  /** Its groups name those of the old one that they go on from. */
  readonly heir: PatternBody;
}

/** A pattern by which people turned is never edited: from a day on a successor holds, and the days before stay. */
@Injectable()
export class SucceedPattern {
  constructor(private readonly patterns: ShiftPatternRepository) {}

  /**
   * Inside the unit of the edit. Whoever turns with a group goes on in the group that took its place; of a group that is
   * left out, nobody does. @returns the successor's id. @throws Refused 412 for a stale version.
   */
  async within(
    tx: Tx,
    { siteId, before, version, fromOn, heir }: Succession,
    turning: readonly AssignmentView[],
  ): Promise<string> {
    ensureWritten(await this.patterns.replace(tx, siteId, before.id, version, fromOn));
    const { id, groupIds } = await this.patterns.insert(tx, { siteId, teamId: before.teamId }, withNewGroups(heir));
    const heirs = new Map(heir.groups.map((group, at) => [group.id, groupIds[at]]));
    const going = turning.filter(({ untilOn }) => untilOn === null || untilOn >= fromOn);
    const oldGroups = before.groups.map((group) => group.id);
    const people = going.map(({ employeeId }) => employeeId);
    await this.patterns.endFrom(tx, people, fromOn, oldGroups);
    const rows = going.flatMap((one) => {
      const groupId = heirs.get(one.groupId);
      return groupId ? [{ ...one, groupId, fromOn: one.fromOn > fromOn ? one.fromOn : fromOn }] : [];
    });
    await this.patterns.assign(tx, siteId, rows);
    return id;
  }
}
