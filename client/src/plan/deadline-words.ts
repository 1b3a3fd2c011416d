import type { Say } from '../session/say';
import type { Deadline } from './plan-state';

/** A deadline's sentence in three parts, the middle one the figure that counts: 距提交截止还有 · 3 个工作日 · . */
export function deadlineParts(deadline: Deadline, say: Say): { before: string; figure: string; after: string } {
  const [before = '', figure = '', after = ''] = say(`plan.deadline.${deadline.what}.${deadline.how}`, {
    count: deadline.days,
  }).split('|');
  return { before, figure, after };
}
