import { computed, inject, type Signal } from '@angular/core';
import type { Problem } from '@fortnight/shared/rule/problem';
import type * as z from 'zod/mini';
import { faultAt } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { checkForm } from './form-check';
import { gesture } from './gesture';
import { heldDraft, type HeldDraft, type Shared } from './held-draft';

/** What a form holds, what is wrong with it, and how it is sent. */
export interface FormDraft<T, R> extends HeldDraft<T> {
  readonly isBusy: Signal<boolean>;
  readonly problem: Signal<Problem | undefined>;
  /** A problem that no field is to blame for. */
  readonly otherProblem: Signal<Problem | undefined>;
  /** Somebody was faster: their changes are in the draft now, beside mine, and nothing is saved yet. */
  readonly isStale: Signal<boolean>;
  /** The sentence for one field, by JSON pointer. */
  readonly fault: (pointer: string) => string | undefined;
  /** Checks by the request's schema and sends; undefined where either refused and `problem` says why. Once at a time. */
  send(event?: Event): Promise<R | undefined>;
}

/** A form over a request's body: the browser refuses in the server's words, and nothing typed is lost. Call it where `inject` works. */
export function formDraft<S extends z.ZodMiniType, R>(
  schema: S,
  stored: () => z.infer<S> & object,
  write: (body: z.infer<S>) => Promise<R>,
  shared?: Shared,
): FormDraft<z.infer<S> & object, R> {
  const reader = inject(Reader);
  const held = heldDraft(stored, shared);
  const { problem, isBusy, run } = gesture();
  const isStale = computed(() => shared !== undefined && problem()?.code === 'stale-version');

  const send = async (event?: Event): Promise<R | undefined> => {
    event?.preventDefault();
    const check = checkForm(schema, held.draft(), reader.language());
    problem.set(check.problem);
    if (check.problem || isBusy()) return undefined;
    const written = await run(() => write(check.value));
    if (isStale()) shared?.reread();
    return written;
  };
  return {
    ...held,
    isBusy,
    problem,
    otherProblem: computed(() => (problem()?.errors?.length || isStale() ? undefined : problem())),
    isStale,
    fault: (pointer) => faultAt(problem(), pointer),
    drop: () => {
      held.drop();
      problem.set(undefined);
    },
    send,
  };
}

/** What an input, select or textarea holds after an event of its own. */
export function textOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
}
