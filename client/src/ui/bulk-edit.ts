import { computed, inject, signal, type Signal } from '@angular/core';
import { takeBackRows, type BulkOutcome, type BulkRow } from '@fortnight/shared/rule/bulk';
import type { Answer, Endpoint, Sent } from '@fortnight/shared/rule/endpoint';
import type { Problem } from '@fortnight/shared/rule/problem';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { gesture } from './gesture';
import { Toasts } from './toasts';

/** What many things are given at once; undefined stays as it is. */
export type Wanted<Change> = { readonly [K in keyof Change]?: Change[K] | undefined };

interface Body<Change> {
  readonly dryRun: boolean;
  readonly rows: BulkRow<Change>[];
}

/** How a kind of thing is edited in bulk. */
export interface BulkEditOptions<E extends Endpoint, Change, Thing> {
  readonly endpoint: E;
  readonly things: Signal<readonly Thing[]>;
  readonly sent: (body: Body<Change>) => Sent<E>;
}

/** A bulk edit while it is put together: each change is foretold at once; writing is all or none, and can be taken back. */
export interface BulkEditing<Change, Report extends BulkOutcome> {
  readonly change: Signal<Wanted<Change>>;
  readonly report: Signal<Report | undefined>;
  readonly isLoading: Signal<boolean>;
  readonly problem: Signal<Problem | undefined>;
  /** Something would change, and nothing stands against it. */
  readonly isReady: Signal<boolean>;
  set(change: Wanted<Change>): void;
  /** @returns what was written and the act that takes it back; undefined where it was not, and the report says why. */
  write(): Promise<BulkDone<Report> | undefined>;
}

export interface BulkDone<Report extends BulkOutcome> {
  readonly report: Report;
  /** Gives each row its former values. @returns what became of that. */
  readonly takeBack: () => Promise<Report>;
}

/** Call it where `inject` works. */
export function bulkEdit<
  E extends Endpoint,
  Change extends object,
  Thing extends { readonly id: string; readonly version: number },
>({ endpoint, things, sent }: BulkEditOptions<E, Change, Thing>): BulkEditing<Change, Answer<E> & BulkOutcome> {
  type Report = Answer<E> & BulkOutcome;
  const api = inject(ApiClient);
  const change = signal<Wanted<Change>>({});
  const rows = computed(() => rowsOf(things(), change()));
  const preview = apiResource(endpoint, () => (rows().length > 0 ? sent({ dryRun: true, rows: rows() }) : undefined));
  const ask = async (all: BulkRow<Change>[]): Promise<Report> =>
    (await api.call(endpoint, sent({ dryRun: false, rows: all }))) as Report;
  const writing = gesture();
  const writeAll = async (): Promise<BulkDone<Report> | undefined> => {
    const [before, all] = [things(), rows()];
    const report = await ask(all);
    if (report.isWritten) return { report, takeBack: () => ask(takeBackRows<Change, Thing>(before, all)) };
    preview.set(report);
    return undefined;
  };
  const report = computed(() => (rows().length > 0 ? (preview.value() as Report | undefined) : undefined));
  const isReady = computed(() => {
    const told = report();
    const changes = told !== undefined && told.refused.length === 0 && told.changed > 0;
    return changes && !writing.isBusy() && !preview.isLoading();
  });
  return {
    change,
    report,
    isLoading: preview.isLoading,
    problem: computed(() => writing.problem() ?? preview.problem()),
    isReady,
    set: (given) => {
      writing.problem.set(undefined);
      change.update((before) => ({ ...before, ...given }));
    },
    write: async () => (isReady() ? writing.run(writeAll) : undefined),
  };
}

/** Each thing with what is given to all of them; none while nothing is given. */
function rowsOf<Change>(
  things: readonly { readonly id: string; readonly version: number }[],
  wanted: Wanted<Change>,
): BulkRow<Change>[] {
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  if (given.length === 0) return [];
  return things.map(({ id, version }) => ({ id, version, change: Object.fromEntries(given) as Change }));
}

/** Says that a bulk edit is done, and offers to take it back. Call it where `inject` works. */
export function bulkTold(): (
  { takeBack }: Pick<BulkDone<BulkOutcome>, 'takeBack'>,
  words: { readonly done: string; readonly back?: string; readonly undone: (count: number) => string },
  reload: () => void,
) => void {
  const toasts = inject(Toasts);
  const reader = inject(Reader);
  return ({ takeBack }, { done, back, undone }, reload) => {
    const run = async (): Promise<void> => {
      const { isWritten, changed, refused } = await takeBack();
      toasts.show({ text: isWritten ? undone(changed) : (refused[0]?.detail ?? ''), tone: isWritten ? 'ok' : 'bad' });
      reload();
    };
    toasts.show({ text: done, tone: 'ok', act: { label: back ?? reader.say('ui.undo'), run } });
    reload();
  };
}
