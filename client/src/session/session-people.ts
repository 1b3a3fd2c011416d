import { policyDefault } from '@fortnight/shared/policy/policy';
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

/** Class hours of a sitting, at most two decimals: 90 minutes are 1.5. */
export function classHours(minutes: number): number {
  return Math.round((minutes / policyDefault('class-hour-minutes')) * 100) / 100;
}

function joined(named: readonly { readonly name: string }[], language: Language): string {
  return named.map(({ name }) => name).join(language === 'en' ? ', ' : '、');
}
