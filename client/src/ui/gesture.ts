import { inject, signal, type Signal, type WritableSignal } from '@angular/core';
import type { Problem } from '@fortnight/shared/rule/problem';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';

/** One write that a part of a page does: whether it is under way, and what stood against it. */
export interface Gesture {
  readonly isBusy: Signal<boolean>;
  readonly problem: WritableSignal<Problem | undefined>;
  /** Does it, once at a time; undefined where it was refused and `problem` says why, or one is under way. */
  run<R>(act: () => Promise<R>): Promise<R | undefined>;
}

/** Call it where `inject` works. */
export function gesture(): Gesture {
  const reader = inject(Reader);
  const isBusy = signal(false);
  const problem = signal<Problem | undefined>(undefined);
  return {
    isBusy: isBusy.asReadonly(),
    problem,
    run: async (act) => {
      if (isBusy()) return undefined;
      problem.set(undefined);
      isBusy.set(true);
      try {
        return await act();
      } catch (error) {
        problem.set(problemOf(error, reader.language()));
        return undefined;
      } finally {
        isBusy.set(false);
      }
    },
  };
}
