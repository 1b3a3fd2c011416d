import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { ReadTx } from '../platform/transaction';
import type { ViewRow } from './view-row';

type Topic = SessionView['topics'][number];
type Person = SessionView['instructors'][number];
type Room = NonNullable<SessionView['room']>;
type Team = SessionView['teams'][number];

interface NamedTeam extends Team {
  readonly headcount: number;
}

interface Programme {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly tint: number;
}

interface Named {
  readonly sites: readonly { readonly id: string; readonly name: string }[] | null;
  readonly programmes: readonly Programme[] | null;
  readonly rooms: readonly Room[] | null;
  readonly topics: readonly Topic[] | null;
  /** By name. */
  readonly teams: readonly NamedTeam[] | null;
  readonly people: readonly Person[] | null;
}

const namesOf = `
  SELECT
    (SELECT json_agg(json_build_object('id', id, 'name', name)) FROM site WHERE id = ANY($1)) AS sites,
    (SELECT json_agg(json_build_object('id', id, 'code', code, 'name', name, 'nameEn', name_en, 'tint', tint))
       FROM programme WHERE id = ANY($2)) AS programmes,
    (SELECT json_agg(json_build_object('id', id, 'name', name, 'seats', seats)) FROM room WHERE id = ANY($3)) AS rooms,
    (SELECT json_agg(json_build_object('id', id, 'name', name, 'shortName', short_name, 'nameEn', name_en,
       'shortNameEn', short_name_en)) FROM topic WHERE id = ANY($4)) AS topics,
    (SELECT json_agg(json_build_object('id', id, 'name', name, 'shortName', short_name, 'headcount', headcount)
       ORDER BY name) FROM team WHERE id = ANY($5)) AS teams,
    (SELECT json_agg(json_build_object('id', id, 'name', name, 'siteId', site_id, 'teamId', team_id))
       FROM employee WHERE id = ANY($6)) AS people`;

/** Every name that some sessions need, each read once. */
export class ViewNames {
  private readonly sites: ReadonlyMap<string, { readonly name: string }>;
  private readonly programmes: ReadonlyMap<string, Programme>;
  private readonly rooms: ReadonlyMap<string, Room>;
  private readonly topics: ReadonlyMap<string, Topic>;
  private readonly teams: ReadonlyMap<
    string,
    { readonly team: Team; readonly headcount: number; readonly rank: number }
  >;
  private readonly people: ReadonlyMap<string, Person>;

  private constructor({ sites, programmes, rooms, topics, teams, people }: Named) {
    this.sites = byId(sites);
    this.programmes = byId(programmes);
    this.rooms = byId(rooms);
    this.topics = byId(topics);
    this.people = byId(people);
    this.teams = new Map(
      (teams ?? []).map(({ headcount, ...team }, rank) => [team.id, { team, headcount, rank }] as const),
    );
  }

  static async of(tx: ReadTx, rows: readonly ViewRow[]): Promise<ViewNames> {
    const [named] = await tx.query<Named>(namesOf, [
      distinct(rows.map(({ siteId }) => siteId)),
      distinct(rows.map(({ programmeId }) => programmeId)),
      distinct(rows.flatMap(({ roomId }) => roomId ?? [])),
      distinct(rows.flatMap(({ topicIds }) => topicIds ?? [])),
      distinct(rows.flatMap(({ teamIds }) => teamIds ?? [])),
      distinct(rows.flatMap(({ instructorIds }) => instructorIds ?? [])),
    ]);
    if (!named) throw new Error('names always answer one row');
    return new ViewNames(named);
  }

  /** A draft expects the teams' people but those who teach; a binding session those frozen at approval. */
  viewOf(row: ViewRow, classHourMinutes: number): SessionView {
    const { programmeId, roomId, topicIds, teamIds, instructorIds, frozen, cancelReason, ...own } = row;
    const programme = known(this.programmes, programmeId);
    const teams = (teamIds ?? []).map((id) => known(this.teams, id)).sort((one, other) => one.rank - other.rank);
    const instructors = (instructorIds ?? []).map((id) => known(this.people, id));
    const people = teams.reduce((sum, { headcount }) => sum + headcount, 0);
    const teaching = instructors.filter(({ teamId }) => teamId !== null && (teamIds ?? []).includes(teamId));
    return {
      ...own,
      siteName: known(this.sites, row.siteId).name,
      programmeCode: programme.code,
      programmeName: programme.name,
      programmeNameEn: programme.nameEn,
      tint: programme.tint,
      topics: (topicIds ?? []).map((id) => known(this.topics, id)),
      teams: teams.map(({ team }) => team),
      room: roomId === null ? null : known(this.rooms, roomId),
      instructors,
      expected: frozen ?? Math.max(0, people - teaching.length),
      classHourMinutes,
      ...(cancelReason === null ? {} : { cancelReason }),
    };
  }
}

function byId<T extends { readonly id: string }>(list: readonly T[] | null): ReadonlyMap<string, T> {
  return new Map((list ?? []).map((one) => [one.id, one]));
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function known<T>(found: ReadonlyMap<string, T>, id: string): T {
  const one = found.get(id);
  if (one === undefined) throw new Error(`${id} has no name, though a foreign key holds it`);
  return one;
}
