import type { Sitting } from '../session/sitting';
import type { KnownPerson } from '../session/conflict-facts';
import { overlaps, type TimeSpan } from '../time/time-span';

const day = 86_400_000;

type KnownPeople = ReadonlyMap<string, KnownPerson>;

/** Everybody and everything that one sitting takes up, or would. */
export type Taken = Pick<Sitting, 'span' | 'instructors'> & {
  readonly room: { readonly id: string } | null;
  readonly teams: readonly { readonly id: string }[];
  readonly participantIds?: readonly string[] | null;
};

/**
 * Who and what is taken when, quick to ask: planning asks it some hundred thousand times a month. It answers as
 * `findConflicts` does; a property test holds the two together.
 */
export class BusyBook {
  /** Spans by who or what is taken, then by the UTC days that they touch. */
  private readonly pages = new Map<string, Map<number, TimeSpan[]>>();

  static of(sittings: readonly Taken[], people: KnownPeople = new Map()): BusyBook {
    const book = new BusyBook();
    for (const sitting of sittings) book.take(sitting, people);
    return book;
  }

  /** Guests among those frozen are busy as well, and missed in their own teams; `people` tells which these are. */
  take(sitting: Taken, people: KnownPeople = new Map()): void {
    for (const subject of subjectsOf(sitting)) this.note(subject, sitting.span);
    for (const guest of guestsOf(sitting, people)) {
      this.note(guest.id, sitting.span);
      if (guest.teamId !== null) this.note(absence(guest.teamId), sitting.span);
    }
    for (const teamId of teamsMissing(sitting)) this.note(absence(teamId), sitting.span);
  }

  isRoomFree(roomId: string, span: TimeSpan): boolean {
    return this.isFree(roomId, span);
  }

  /** Whether none of the team trains or teaches elsewhere. */
  isTeamFree(teamId: string, span: TimeSpan): boolean {
    return this.isFree(teamId, span) && this.isFree(absence(teamId), span);
  }

  /** Whether somebody can teach `teamIds`: teaches nothing else, and is not missed where their own team trains. */
  isInstructorFree(person: { id: string; teamId: string | null }, teamIds: readonly string[], span: TimeSpan): boolean {
    if (!this.isFree(person.id, span)) return false;
    return person.teamId === null || teamIds.includes(person.teamId) || this.isFree(person.teamId, span);
  }

  private isFree(subject: string, span: TimeSpan): boolean {
    const pages = this.pages.get(subject);
    if (!pages) return true;
    return daysOf(span).every((on) => !pages.get(on)?.some((taken) => overlaps(taken, span)));
  }

  private note(subject: string, span: TimeSpan): void {
    const pages = this.pages.get(subject) ?? new Map<number, TimeSpan[]>();
    for (const on of daysOf(span)) pages.set(on, [...(pages.get(on) ?? []), span]);
    this.pages.set(subject, pages);
  }
}

function subjectsOf(sitting: Taken): string[] {
  const { room, instructors, teams } = sitting;
  return [...(room ? [room.id] : []), ...instructors.map(({ id }) => id), ...teams.map(({ id }) => id)];
}

/** Teams of which somebody teaches elsewhere meanwhile. */
function teamsMissing({ instructors, teams }: Taken): string[] {
  const own = new Set(teams.map(({ id }) => id));
  return instructors.flatMap(({ teamId }) => (teamId === null || own.has(teamId) ? [] : [teamId]));
}

function guestsOf({ participantIds, teams }: Taken, people: KnownPeople): KnownPerson[] {
  const own = new Set(teams.map(({ id }) => id));
  return (participantIds ?? [])
    .flatMap((id) => people.get(id) ?? [])
    .filter(({ teamId }) => teamId === null || !own.has(teamId));
}

function absence(teamId: string): string {
  return `absent from ${teamId}`;
}

function daysOf(span: TimeSpan): number[] {
  const [first, last] = [Math.floor(span.from / day), Math.floor((span.until - 1) / day)];
  return first === last ? [first] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
