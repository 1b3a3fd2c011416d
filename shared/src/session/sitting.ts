import { spanOf, type TimeSpan } from '../time/time-span';
import type { DateText } from '../time/time-text';
import type { SessionView } from './session.contract';

/** Somebody who teaches, and the team whose trainings that person attends. */
export interface SittingInstructor {
  readonly id: string;
  readonly name: string;
  readonly teamId: string | null;
}

/** What others can clash with: one session with everybody and everything it takes up. */
export interface Sitting {
  readonly id: string;
  readonly siteId: string;
  readonly siteName: string;
  readonly title: string;
  readonly titleEn: string;
  readonly span: TimeSpan;
  readonly room: { readonly id: string; readonly name: string } | null;
  readonly instructors: readonly SittingInstructor[];
  readonly teams: readonly { readonly id: string; readonly name: string; readonly people: number }[];
  /** Who takes part once it binds; null or left out: whoever is in the teams. */
  readonly participantIds?: readonly string[] | null;
}

/** A session that is judged, with all that its own conflicts depend on. */
export interface JudgedSitting extends Sitting {
  readonly on: DateText;
  readonly room: { readonly id: string; readonly name: string; readonly seats: number } | null;
  readonly topics: readonly { readonly id: string; readonly name: string; readonly nameEn: string }[];
  readonly templateId: string | null;
  readonly programmeCode: string;
}

type Titled = Pick<SessionView, 'programmeName' | 'programmeNameEn'> & {
  readonly topics: readonly { readonly name: string; readonly nameEn: string }[];
};

/** What a session is called: its topics, or its programme when it has none. */
export function sessionTitle(session: Titled): { title: string; titleEn: string } {
  if (session.topics.length === 0) return { title: session.programmeName, titleEn: session.programmeNameEn };
  return {
    title: session.topics.map((topic) => topic.name).join('、'),
    titleEn: session.topics.map((topic) => topic.nameEn).join(', '),
  };
}

/** A session as the conflict rules see it. `headcountOf` says how many people a team has. */
export function sittingOf(session: SessionView, headcountOf: (teamId: string) => number): JudgedSitting {
  const { id, siteId, siteName, on, room, instructors, topics, templateId, programmeCode } = session;
  return {
    ...{ id, siteId, siteName, on, room, instructors, topics, templateId, programmeCode },
    ...sessionTitle(session),
    span: spanOf(session.startsAt, session.endsAt),
    teams: session.teams.map((team) => ({ id: team.id, name: team.name, people: headcountOf(team.id) })),
  };
}
