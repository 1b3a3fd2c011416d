import { Injectable } from '@nestjs/common';
import type { ConflictGround } from '@fortnight/shared/session/conflict-ground.contract';
import type { Sitting } from '@fortnight/shared/session/sitting';
import { addDays } from '@fortnight/shared/time/days';
import type { ReadTx } from '../platform/transaction';
import { GroundReader } from './ground.reader';
import { NearSittingRepository } from './near-sitting.repository';
import type { SessionRecord } from './session-record';
import { SittingRepository } from './sitting.repository';

/** A session that is to lie somewhere, with what is known of it beside its record. */
export interface Move {
  readonly record: SessionRecord;
  readonly span: Sitting['span'];
  /** Teams of those who teach: they are missed where these train. */
  readonly instructorTeamIds: readonly string[];
  /** Days that another sitting of its promise must lie away; 0 where nothing is promised. */
  readonly gapDays: number;
}

/** Reads what one session could conflict with where it is to lie: by probes, however many sessions there are. */
@Injectable()
export class MoveGroundReader {
  constructor(
    private readonly sittings: SittingRepository,
    private readonly near: NearSittingRepository,
    private readonly grounds: GroundReader,
  ) {}

  async read(
    tx: ReadTx,
    { record, span, instructorTeamIds, gapDays }: Move,
  ): Promise<Pick<ConflictGround, 'roster' | 'people' | 'leave' | 'dated'> & { readonly others: readonly Sitting[] }> {
    const { siteId, branch, on, zone, templateId, teamIds, instructorIds } = record;
    const concerned = [...new Set([...teamIds, ...instructorTeamIds])];
    const others = await this.sittings.around(tx, { siteId, branch, span, instructorIds, teamIds: concerned });
    const reach = Math.max(0, gapDays - 1);
    const dates = { fromOn: addDays(on, -reach), untilOn: addDays(on, reach) };
    const dated = await this.near.of(tx, { siteId, zone, on, templateId, teamIds, dates, instructorIds });
    const [teamId = null] = concerned.length === 1 ? concerned : [];
    const range = { fromOn: on, untilOn: on };
    const ground = await this.grounds.read(tx, { siteId, teamId, range, instructorIds, sittings: others });
    return { ...ground, dated, others };
  }
}
