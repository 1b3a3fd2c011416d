import type { DeadlineThatCounts, Nearness } from '@fortnight/shared/plan/deadline.rules';
import type { Say } from '../session/say';
import type { Tone } from '../ui/status';

/** From so few working days on a deadline is amber. */
const near = 3;

/** In which tone a deadline is shown. */
export function toneOf({ how, count }: Nearness): Extract<Tone, 'bad' | 'warn' | 'neutral'> {
  if (how === 'late' || how === 'passed') return 'bad';
  return how === 'today' || count <= near ? 'warn' : 'neutral';
}

/** The class of text that speaks of a deadline. */
export function inkOf(nearness: Nearness): 'bad-t' | 'warn-t' | '' {
  return ({ bad: 'bad-t', warn: 'warn-t', neutral: '' } as const)[toneOf(nearness)];
}

/** A deadline's sentence in three parts, the middle one the figure that counts: 距提交截止还有 · 3 个工作日 · . */
export function deadlineParts(
  { what }: Pick<DeadlineThatCounts, 'what'>,
  { how, count }: Nearness,
  say: Say,
): { before: string; figure: string; after: string } {
  const [before = '', figure = '', after = ''] = say(`plan.deadline.${what}.${how}`, { count }).split('|');
  return { before, figure, after };
}
