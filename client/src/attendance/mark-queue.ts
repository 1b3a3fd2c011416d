import { computed, signal } from '@angular/core';
import type { Problem } from '@fortnight/shared/rule/problem';
import type { ProblemCode } from '@fortnight/shared/rule/problem.data';
import type { Mark } from './mark';

/** Sends marks; throws what the server or the network said. */
export type SendMarks = (marks: readonly Mark[]) => Promise<void>;

/** Refusals that one person of a batch can cause; the others are markable. */
const aboutOnePerson: readonly ProblemCode[] = ['not-your-team', 'not-a-participant', 'invalid-request'];

/**
 * Marks on their way to the server: the latest of each person, one request at a time. What fails stays here as unsaved
 * until it is tried again. A batch that is refused is sent person by person, so that one refusal holds up nobody else.
 */
export class MarkQueue {
  private readonly waiting = signal<ReadonlyMap<string, Mark>>(new Map());
  private readonly failed = signal<ReadonlyMap<string, Mark>>(new Map());
  private readonly sending = signal<ReadonlyMap<string, Mark>>(new Map());
  private running: Promise<void> | undefined;

  readonly problem = signal<Problem | undefined>(undefined);
  readonly unsaved = computed<ReadonlyMap<string, Mark>>(
    () => new Map([...this.failed(), ...this.sending(), ...this.waiting()]),
  );
  readonly isSaving = computed(() => this.sending().size + this.waiting().size > 0);
  readonly failedCount = computed(() => this.failed().size);

  constructor(
    private readonly send: SendMarks,
    private readonly problemOf: (error: unknown) => Problem,
  ) {}

  /** Takes marks and sends them; a later mark of a person replaces an earlier one that still waits. */
  add(marks: readonly Mark[]): void {
    this.waiting.update((waiting) => withAll(waiting, marks));
    this.failed.update((failed) => without(failed, marks));
    void this.flush();
  }

  /** Tries again what failed. Resolves when nothing is under way any more. */
  retry(): Promise<void> {
    const again = [...this.failed().values()];
    this.failed.set(new Map());
    this.problem.set(undefined);
    this.waiting.update((waiting) =>
      withAll(new Map(again.map((mark) => [mark.employeeId, mark])), [...waiting.values()]),
    );
    return this.flush();
  }

  /** Resolves when everything that waits has been sent or has failed. */
  flush(): Promise<void> {
    this.running ??= this.run().finally(() => (this.running = undefined));
    return this.running;
  }

  private async run(): Promise<void> {
    while (this.waiting().size > 0) {
      const batch = [...this.waiting().values()];
      this.sending.set(this.waiting());
      this.waiting.set(new Map());
      await this.deliver(batch);
      this.sending.set(new Map());
    }
  }

  private async deliver(batch: readonly Mark[]): Promise<void> {
    try {
      await this.send(batch);
      if (this.failed().size === 0) this.problem.set(undefined);
    } catch (error) {
      const problem = this.problemOf(error);
      if (batch.length > 1 && aboutOnePerson.includes(problem.code)) {
        for (const mark of batch) await this.deliver([mark]);
      } else {
        this.fail(batch, problem);
      }
    }
  }

  private fail(batch: readonly Mark[], problem: Problem): void {
    this.problem.set(problem);
    // Marked again meanwhile: the newer mark waits already.
    const waiting = this.waiting();
    this.failed.update((failed) =>
      withAll(
        failed,
        batch.filter((mark) => !waiting.has(mark.employeeId)),
      ),
    );
  }
}

function withAll(marks: ReadonlyMap<string, Mark>, more: readonly Mark[]): Map<string, Mark> {
  return new Map([...marks, ...more.map((mark) => [mark.employeeId, mark] as const)]);
}

function without(marks: ReadonlyMap<string, Mark>, gone: readonly Mark[]): Map<string, Mark> {
  const left = new Map(marks);
  for (const { employeeId } of gone) left.delete(employeeId);
  return left;
}
