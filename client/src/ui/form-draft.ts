import { computed, inject, linkedSignal, signal, type Signal, type WritableSignal } from '@angular/core';
import type { Problem } from '@fortnight/shared/rule/problem';
import type * as z from 'zod/mini';
import { faultAt, problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { checkForm } from './form-check';

/** What a form holds, what is wrong with it, and how it is sent. */
export interface FormDraft<T, R> {
  readonly draft: WritableSignal<T>;
  readonly isBusy: Signal<boolean>;
  readonly problem: Signal<Problem | undefined>;
  /** A problem that no field is to blame for. */
  readonly otherProblem: Signal<Problem | undefined>;
  /** The sentence for one field, by JSON pointer. */
  readonly fault: (pointer: string) => string | undefined;
  edit(change: Partial<T>): void;
  /** Back to what is stored. */
  drop(): void;
  /** Checks by the request's schema and sends; undefined where either refused and `problem` says why. Once at a time. */
  send(event?: Event): Promise<R | undefined>;
}

/** A form over a request's body: the browser refuses in the server's words, and nothing typed is lost. Call it where `inject` works. */
export function formDraft<S extends z.ZodMiniType, R>(
  schema: S,
  stored: () => z.infer<S>,
  write: (body: z.infer<S>) => Promise<R>,
): FormDraft<z.infer<S>, R> {
  const reader = inject(Reader);
  const draft = linkedSignal<z.infer<S>>(stored);
  const problem = signal<Problem | undefined>(undefined);
  const isBusy = signal(false);

  const send = async (event?: Event): Promise<R | undefined> => {
    event?.preventDefault();
    const check = checkForm(schema, draft(), reader.language());
    problem.set(check.problem);
    if (check.problem || isBusy()) return undefined;
    isBusy.set(true);
    try {
      return await write(check.value);
    } catch (error) {
      problem.set(problemOf(error, reader.language()));
      return undefined;
    } finally {
      isBusy.set(false);
    }
  };
  return {
    draft,
    isBusy,
    problem,
    otherProblem: computed(() => (problem()?.errors?.length ? undefined : problem())),
    fault: (pointer) => faultAt(problem(), pointer),
    edit: (change) => draft.update((before) => Object.assign({}, before, change)),
    drop: () => {
      draft.set(stored());
      problem.set(undefined);
    },
    send,
  };
}

/** What an input, select or textarea holds after an event of its own. */
export function textOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
}
