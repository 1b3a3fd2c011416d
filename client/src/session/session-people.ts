import type { Language } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';

/** 王芳、李强; empty while nobody is named (R6). */
export function instructorNames(session: Pick<SessionView, 'instructors'>, language: Language): string {
  return joined(session.instructors, language);
}

/** 前台班、大堂班. */
export function teamNames(session: Pick<SessionView, 'teams'>, language: Language): string {
  return joined(session.teams, language);
}

function joined(named: readonly { readonly name: string }[], language: Language): string {
  return named.map(({ name }) => name).join(language === 'en' ? ', ' : '、');
}
