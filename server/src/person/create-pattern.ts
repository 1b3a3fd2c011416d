import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import type { PatternView } from '@fortnight/shared/site/shift-pattern.contract';
import { mayWritePattern } from '@fortnight/shared/site/shift-pattern.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { tellingWhatIsTaken } from '../site/taken-field';
import { takenPatternFields, toldOf, withNewGroups } from './pattern-in-words';
import { ShiftPatternRepository } from './shift-pattern.repository';
import { ShiftRosterRepository } from './shift-roster.repository';

/** Creates a shift pattern of a team. Nobody turns by it yet. */
@Injectable()
export class CreatePattern {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rosters: ShiftRosterRepository,
    private readonly patterns: ShiftPatternRepository,
  ) {}

  /** @throws Refused by `mayEditRoster`, by `mayWritePattern`, 409 for a name that the team has already. */
  run({ me, params, body }: Asked<typeof shiftRosterEndpoints.createPattern>): Promise<PatternView> {
    const siteIds = siteIdsFor(me, 'roster.edit');
    const unit = this.work.run(me, async (tx) => {
      const { id: teamId, siteId } = await this.rosters.lockTeam(tx, me, params.teamId, siteIds);
      ensure(mayWritePattern(body, await this.patterns.shiftIds(tx, teamId)));
      const { id } = await this.patterns.insert(tx, { siteId, teamId }, withNewGroups(body));
      const { pattern } = ensureFound(await this.patterns.find(tx, id, siteIds));
      await tx.audit({ siteId, action: 'shift-pattern-created', noun: 'team', nounId: teamId, after: toldOf(pattern) });
      return pattern;
    });
    return tellingWhatIsTaken(me.language, takenPatternFields, unit);
  }
}
