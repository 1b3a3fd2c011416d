import { fillSentence } from './fill-sentence';
import { problems, type ProblemCode } from './problem.data';
import type { ProblemParams } from './verdict';

/** The languages that people read here; the first where nothing is chosen. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** One faulty field of a request: where (JSON pointer, RFC 6901), what is wrong, how to mend it. */
export interface FieldFault {
  readonly pointer: string;
  /** Where the pointer points when it is not the body. */
  readonly place?: 'query' | 'path';
  readonly code: string;
  readonly detail: string;
}

/** Problem details (RFC 9457) in the reader's language. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly params?: ProblemParams;
  readonly errors?: readonly FieldFault[];
  readonly requestId?: string;
}

/** Fills a catalogue entry's words. Unknown placeholders stay visible, so that a missing value is seen. */
export function describeProblem(code: ProblemCode, params: ProblemParams, language: Language): Problem {
  const entry = problems[code];
  const words = language === 'en' ? entry.en : entry.zh;
  return {
    type: `/problems/${code}`,
    title: words[0],
    status: entry.status,
    detail: fillSentence(words[1], params, language),
    code,
    ...(Object.keys(params).length > 0 ? { params } : {}),
  };
}
