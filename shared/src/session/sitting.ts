import { spanOf } from '../time/time-span';
import type { Sitting } from './conflict.rules';
import type { SessionView } from './session.contract';

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
export function sittingOf(session: SessionView, headcountOf: (teamId: string) => number): Sitting {
  return {
    id: session.id,
    siteId: session.siteId,
    siteName: session.siteName,
    ...sessionTitle(session),
    span: spanOf(session.startsAt, session.endsAt),
    room: session.room,
    instructors: session.instructors,
    teams: session.teams.map(({ id, name }) => ({ id, name, people: headcountOf(id) })),
  };
}
