import { inject, signal } from '@angular/core';
import type { Problem } from '@fortnight/shared/rule/problem';
import type * as z from 'zod/mini';
import { faultAt, problemOf } from '../../api/problem-error';
import { Reader } from '../../i18n/language';
import { checkForm } from '../../ui/form-check';
import { keepDraft } from '../../ui/keep-draft';

export interface RowsOptions<Row, S extends z.ZodMiniType> {
  /** Under which the rows outlive a reload. */
  readonly name: string;
  readonly schema: S;
  readonly blank: () => Row;
  readonly isBlank: (row: Row) => boolean;
  readonly bodyOf: (row: Row) => z.input<S>;
  readonly send: (body: z.infer<S>) => Promise<unknown>;
}

/** Rows typed one below the other and sent together; the browser refuses in the server's words. Make it where `inject` works. */
export class RowsDraft<Row extends object, S extends z.ZodMiniType> {
  private readonly reader = inject(Reader);
  private readonly typed = signal<readonly Row[]>([]);
  private readonly problems = signal<ReadonlyMap<Row, Problem>>(new Map());
  private readonly sending = signal(false);
  readonly rows = this.typed.asReadonly();
  readonly isBusy = this.sending.asReadonly();

  constructor(private readonly options: RowsOptions<Row, S>) {
    this.typed.set([options.blank(), options.blank()]);
    keepDraft<readonly Row[]>(`setup.${options.name}`, this.typed, (before) => this.typed.set(before));
  }

  /** The rows that hold anything. */
  filled(): Row[] {
    return this.typed().filter((row) => !this.options.isBlank(row));
  }

  edit(at: number, change: Partial<Row>): void {
    this.typed.update((all) => all.map((row, index) => (index === at ? Object.assign({}, row, change) : row)));
  }

  add(): void {
    this.typed.update((all) => [...all, this.options.blank()]);
  }

  remove(at: number): void {
    this.typed.update((all) => all.filter((_, index) => index !== at));
  }

  /** The sentence for one field of a row, or with an empty pointer what else stands against the row. */
  fault(at: number, pointer: string): string | undefined {
    const row = this.typed()[at];
    const problem = row && this.problems().get(row);
    if (pointer !== '') return faultAt(problem, pointer);
    return problem?.errors?.length ? undefined : problem?.detail;
  }

  /** Sends each filled row; what is stored leaves the draft. True when nothing is left. */
  async save(): Promise<boolean> {
    if (this.sending() || !this.check()) return false;
    this.sending.set(true);
    return this.sendAll().finally(() => this.sending.set(false));
  }

  private check(): boolean {
    const { schema, bodyOf } = this.options;
    const found = this.filled().flatMap((row) => {
      const { problem } = checkForm(schema, bodyOf(row), this.reader.language());
      return problem ? [[row, problem] as const] : [];
    });
    this.problems.set(new Map(found));
    return found.length === 0;
  }

  private async sendAll(): Promise<boolean> {
    for (const row of this.filled()) {
      try {
        await this.options.send(this.options.bodyOf(row) as z.infer<S>);
        this.typed.update((all) => all.filter((one) => one !== row));
      } catch (error) {
        this.problems.set(new Map([[row, problemOf(error, this.reader.language())]]));
        return false;
      }
    }
    this.typed.set([this.options.blank()]);
    return true;
  }
}
