import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import { mayDeletePattern } from '@fortnight/shared/site/shift-pattern.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound, ensureWritten } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { toldOf } from './pattern-in-words';
import { ShiftPatternRepository } from './shift-pattern.repository';
import { ShiftRosterRepository } from './shift-roster.repository';

/** Deletes a shift pattern by which nobody ever turned. */
@Injectable()
export class DeletePattern {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rosters: ShiftRosterRepository,
    private readonly patterns: ShiftPatternRepository,
  ) {}

  /** @throws Refused by `mayEditRoster`, by `mayDeletePattern`, 412 for a stale version. */
  run({ me, params, version }: Asked<typeof shiftRosterEndpoints.deletePattern>): Promise<void> {
    const siteIds = siteIdsFor(me, 'roster.edit');
    return this.work.run(me, async (tx) => {
      const { pattern, siteId } = ensureFound(await this.patterns.find(tx, params.patternId, siteIds));
      await this.rosters.lockTeam(tx, me, pattern.teamId, siteIds);
      const turning = await this.patterns.assignmentsOf(
        tx,
        pattern.groups.map(({ id }) => id),
      );
      ensure(mayDeletePattern(pattern, new Set(turning.map(({ employeeId }) => employeeId)).size));
      ensureWritten(await this.patterns.remove(tx, siteId, pattern.id, version));
      const before = toldOf(pattern);
      await tx.audit({ siteId, action: 'shift-pattern-deleted', noun: 'team', nounId: pattern.teamId, before });
    });
  }
}
