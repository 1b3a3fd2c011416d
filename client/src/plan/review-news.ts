import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { Say } from '../session/say';
import { sessionTitle } from '../session/session-title';
import { dateWords, momentWords } from '../time/date-words';

/** Sessions that are named; of the rest the number is told. */
const namedAtMost = 4;

/** What happened to a plan between what its reader saw and now, sentence by sentence; empty when nothing can be told. */
export function reviewNews(seen: PlanBoard, now: PlanBoard, language: Language, say: Say): string[] {
  const changes = sessionNews(seen.sessions, now.sessions, language, say);
  const more = changes.length - namedAtMost;
  return [
    ...stateNews(seen, now, language, say),
    ...changes.slice(0, namedAtMost),
    ...(more > 0 ? [say('plan.news.more', { count: more })] : []),
  ];
}

function stateNews(seen: PlanBoard, now: PlanBoard, language: Language, say: Say): string[] {
  const { state, submitted, decided } = now.plan;
  const done = (by: typeof decided): { name: string; at: string } => ({
    name: by?.name ?? '',
    at: by ? momentWords(by.at, now.site.zone, language) : '',
  });
  if (state === 'submitted') {
    return submitted?.at === seen.plan.submitted?.at ? [] : [say('plan.news.submitted', done(submitted))];
  }
  if (state === 'draft') return [say('plan.news.draft', { name: seen.plan.submitted?.name ?? '' })];
  return [say(`plan.news.${state}`, done(decided))];
}

function sessionNews(
  before: readonly SessionView[],
  after: readonly SessionView[],
  language: Language,
  say: Say,
): string[] {
  const old = new Map(before.map((session) => [session.id, session]));
  const left = new Set(after.map(({ id }) => id));
  const when = ({ on, startsLocally }: SessionView): string => `${dateWords(on, language)} ${startsLocally}`;
  const tell = (what: string, session: SessionView, from = session): string =>
    say(`plan.news.${what}`, { name: sessionTitle(session, language), from: when(from), to: when(session) });
  const changed = after.flatMap((session) => {
    const was = old.get(session.id);
    if (!was) return [tell('added', session)];
    if (was.startsAt !== session.startsAt) return [tell('moved', session, was)];
    return was.version === session.version ? [] : [tell('changed', session)];
  });
  return [...changed, ...before.filter(({ id }) => !left.has(id)).map((session) => tell('removed', session))];
}
