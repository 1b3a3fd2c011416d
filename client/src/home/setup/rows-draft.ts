import { inject, signal, type Signal } from '@angular/core';
import type { Problem } from '@fortnight/shared/rule/problem';
import type * as z from 'zod/mini';
import { faultAt, problemOf } from '../../api/problem-error';
import { Reader } from '../../i18n/language';
import { checkForm } from '../../ui/form-check';
import { keepDraft } from '../../ui/keep-draft';

/** Rows that are typed one below the other and sent together. */
export interface RowsDraft<Row> {
  readonly rows: Signal<readonly Row[]>;
  readonly isBusy: Signal<boolean>;
  /** How many rows hold anything. */
  filled(): number;
  edit(at: number, change: Partial<Row>): void;
  add(): void;
  remove(at: number): void;
  /** The sentence for one field of a row, or with an empty pointer what else stands against the row. */
  fault(at: number, pointer: string): string | undefined;
  /** Sends each filled row; what is stored leaves the draft. True when nothing is left. */
  save(): Promise<boolean>;
}

export interface RowsOptions<Row, S extends z.ZodMiniType> {
  /** Under which the rows outlive a reload. */
  readonly name: string;
  readonly schema: S;
  readonly blank: () => Row;
  readonly isBlank: (row: Row) => boolean;
  readonly bodyOf: (row: Row) => unknown;
  readonly send: (body: z.infer<S>) => Promise<unknown>;
}

/** A draft of rows; the browser refuses in the server's words. Call it where `inject` works. */
export function rowsDraft<Row extends object, S extends z.ZodMiniType>(options: RowsOptions<Row, S>): RowsDraft<Row> {
  const reader = inject(Reader);
  const rows = signal<readonly Row[]>([options.blank(), options.blank()]);
  const problems = signal<ReadonlyMap<Row, Problem>>(new Map());
  const isBusy = signal(false);
  keepDraft(`setup.${options.name}`, rows);
  const filled = (): Row[] => rows().filter((row) => !options.isBlank(row));

  /** What stands against a row before it is sent. */
  const check = (): boolean => {
    const checked = filled().map(
      (row) => [row, checkForm(options.schema, options.bodyOf(row), reader.language())] as const,
    );
    problems.set(new Map(checked.flatMap(([row, { problem }]) => (problem ? [[row, problem] as const] : []))));
    return problems().size === 0;
  };
  const sendAll = async (): Promise<boolean> => {
    for (const row of filled()) {
      try {
        await options.send(options.bodyOf(row) as z.infer<S>);
        rows.update((all) => all.filter((one) => one !== row));
      } catch (error) {
        problems.set(new Map([[row, problemOf(error, reader.language())]]));
        return false;
      }
    }
    rows.set([options.blank()]);
    return true;
  };
  return {
    rows: rows.asReadonly(),
    isBusy: isBusy.asReadonly(),
    filled: () => filled().length,
    edit: (at, change) =>
      rows.update((all) => all.map((row, index) => (index === at ? Object.assign({}, row, change) : row))),
    add: () => rows.update((all) => [...all, options.blank()]),
    remove: (at) => rows.update((all) => all.filter((_, index) => index !== at)),
    fault: (at, pointer) => {
      const row = rows()[at];
      const problem = row && problems().get(row);
      if (pointer !== '') return faultAt(problem, pointer);
      return problem?.errors?.length ? undefined : problem?.detail;
    },
    save: async () => {
      if (isBusy() || !check()) return false;
      isBusy.set(true);
      return sendAll().finally(() => isBusy.set(false));
    },
  };
}
