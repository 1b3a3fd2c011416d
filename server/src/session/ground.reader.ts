import { Injectable } from '@nestjs/common';
import type { ConflictGround } from '@fortnight/shared/session/conflict-ground.contract';
import type { Sitting } from '@fortnight/shared/session/sitting';
import { addDays, type DateRange } from '@fortnight/shared/time/days';
import { spanOfDates } from '@fortnight/shared/time/time-span';
import { LeaveRepository } from '../person/leave.repository';
import { PersonRepository, type Instructor } from '../person/person.repository';
import { ShiftRosterRepository, type RosterScope } from '../person/shift-roster.repository';
import type { ReadTx } from '../platform/transaction';

/** Whose rosters and leave are asked for, and when. */
export interface GroundAsked extends RosterScope {
  readonly range: DateRange;
  readonly instructorIds: readonly string[];
  readonly sittings: readonly Sitting[];
}

/** Reads who works and who is away: the ground on which conflicts of people stand. The scope has been asked before. */
@Injectable()
export class GroundReader {
  constructor(
    private readonly rosters: ShiftRosterRepository,
    private readonly people: PersonRepository,
    private readonly leave: LeaveRepository,
  ) {}

  /** Who may teach at a site. */
  instructorsOf(tx: ReadTx, siteId: string): Promise<Instructor[]> {
    return this.people.instructorsOf(tx, siteId);
  }

  async read(tx: ReadTx, asked: GroundAsked): Promise<Pick<ConflictGround, 'roster' | 'people' | 'leave'>> {
    const { siteId, teamId, range, instructorIds, sittings } = asked;
    const { teams: _, ...roster } = await this.rosters.read(tx, { siteId, teamId }, range, [siteId]);
    const known = new Set(roster.people.map(({ employeeId }) => employeeId));
    const wanted = [...instructorIds, ...sittings.flatMap(({ participantIds }) => participantIds ?? [])];
    const strangers = [...new Set(wanted)].filter((id) => !known.has(id));
    if (strangers.length === 0) return { roster: { ...roster, leave: [...roster.leave] }, people: [], leave: [] };
    const span = spanOfDates(addDays(range.fromOn, -1), addDays(range.untilOn, 1), roster.zone);
    const people = await this.people.peopleByIds(tx, strangers);
    return {
      roster: { ...roster, leave: [...roster.leave] },
      people: people.map(({ id, name, teamId: ownTeamId }) => ({ id, name, teamId: ownTeamId })),
      leave: await this.leave.approvedOf(tx, strangers, span),
    };
  }
}
