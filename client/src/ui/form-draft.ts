import { computed, inject, type Signal } from '@angular/core';
import type { Problem } from '@fortnight/shared/rule/problem';
import type * as z from 'zod/mini';
import { faultAt } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { checkForm } from './form-check';
import { gesture } from './gesture';
import { heldDraft, type HeldDraft, type Shared } from './held-draft';
import { Toasts } from './toasts';

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
  /**
   * Checks by the request's schema and sends. Undefined where either refused and `problem` says why, and where something
   * was typed while it was sent: that stays in the form and the reader is told, so whoever closes a form or goes on after
   * this answers loses nothing. Asked again while it sends, it sends once more what was typed meanwhile, and the last who
   * asked gets the answer.
   */
  send(event?: Event): Promise<R | undefined>;
}

/**
 * A form over a request's body: the browser refuses in the server's words, and nothing typed is lost. Call it where
 * `inject` works.
 * @param write `latest` is what it answered last, while the form could not yet be told so: a thing just created is edited
 *   then, and by its newest version.
 */
export function formDraft<S extends z.ZodMiniType, R>(
  schema: S,
  stored: () => z.infer<S> & object,
  write: (body: z.infer<S>, latest: R | undefined) => Promise<R>,
  shared?: Shared,
): FormDraft<z.infer<S> & object, R> {
  const [reader, toasts] = [inject(Reader), inject(Toasts)];
  const { begin, end, isAhead, ...held } = heldDraft<z.infer<S> & object>(stored, shared);
  const { problem, isBusy, run } = gesture();
  const isStale = computed(() => shared !== undefined && problem()?.code === 'stale-version');
  const keep = keptAnswer<R>(() => shared?.of());

  const round = async (): Promise<R | undefined> => {
    const check = checkForm(schema, held.draft(), reader.language());
    problem.set(check.problem);
    if (check.problem) return undefined;
    begin();
    const answer = await run(() => write(check.value, keep.latest()));
    end(problem() === undefined);
    if (isStale()) shared?.reread();
    return problem() ? undefined : keep.put(answer as R, isAhead());
  };
  const tellAhead = (): void => {
    toasts.show({ text: reader.say('ui.ahead'), tone: 'warn' });
    shared?.reread();
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
    send: inRounds({ round, isAhead, hasFailed: () => problem() !== undefined, tellAhead }),
  };
}

/** The last answer, kept while the form holds something newer than it. */
function keptAnswer<R>(of: () => unknown) {
  let kept: { readonly of: unknown; readonly answer: R } | undefined;
  return {
    latest: (): R | undefined => (kept?.of === of() ? kept?.answer : undefined),
    put: (answer: R, isAhead: boolean): R | undefined => {
      kept = isAhead ? { of: of(), answer } : undefined;
      return isAhead ? undefined : answer;
    },
  };
}

interface Rounds<R> {
  readonly round: () => Promise<R | undefined>;
  readonly isAhead: () => boolean;
  readonly hasFailed: () => boolean;
  readonly tellAhead: () => void;
}

/** One round at a time; whoever asks meanwhile gets another one for what was typed since, and the last of them the answer. */
function inRounds<R>({ round, isAhead, hasFailed, tellAhead }: Rounds<R>) {
  let asked = 0;
  let running: Promise<R | undefined> | undefined;
  const run = async (): Promise<R | undefined> => {
    for (;;) {
      const heard = asked;
      const answer = await round();
      if (heard !== asked && !hasFailed() && isAhead()) continue;
      running = undefined;
      if (answer === undefined && !hasFailed()) tellAhead();
      return answer;
    }
  };
  return async (event?: Event): Promise<R | undefined> => {
    event?.preventDefault();
    const mine = (asked += 1);
    const answer = await (running ??= run());
    return mine === asked ? answer : undefined;
  };
}

/** What an input, select or textarea holds after an event of its own. */
export function textOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
}
