import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import type { PlanComment } from './comment.contract';
import type { PlanView } from './plan.contract';

/** Comments come from whoever decides, while the plan is before them; before and after there is nothing to decide. */
export function mayComment({ state, month }: Pick<PlanView, 'state' | 'month'>): Verdict {
  return state === 'submitted' ? allowed : refuse('comments-while-deciding', { month });
}

/** What is settled is opened again before more is said about it. */
export function mayAnswer({ resolved }: Pick<PlanComment, 'resolved'>): Verdict {
  return resolved ? refuse('comment-is-resolved', { name: resolved.name }) : allowed;
}

/** A slip is taken back by whoever wrote it, as long as nobody has answered or settled it. */
export function mayTakeBack(
  comment: Pick<PlanComment, 'by' | 'answers' | 'resolved'>,
  actor: { readonly employeeId: string },
): Verdict {
  return firstRefusal(
    () => (comment.by.employeeId === actor.employeeId ? allowed : refuse('comment-of-another', comment.by)),
    () => mayAnswer(comment),
    () => (comment.answers.length === 0 ? allowed : refuse('comment-was-answered')),
  );
}

/** Comments that nobody has settled. Approving with some is possible; the approval says so. */
export function openComments<T extends Pick<PlanComment, 'resolved'>>(comments: readonly T[]): T[] {
  return comments.filter(({ resolved }) => resolved === null);
}
