import { computed, inject, signal } from '@angular/core';
import type { Problem } from '@fortnight/shared/rule/problem';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';

/** A sheet as it was given: the name to show for it, and its rows as separated values. */
export interface GivenSheet {
  readonly name: string;
  readonly csv: string;
  /** Other sheets of the workbook that look like it; they are not read. */
  readonly alike: readonly string[];
}

interface ImportOrder {
  readonly csv: string;
  readonly dryRun: boolean;
}

/** An import from the sheet to its report: a dry run first, and nothing is written before `import`. */
export class ImportRun<Report extends { readonly dryRun: boolean }> {
  private readonly reader = inject(Reader);
  private readonly csv = signal('');
  readonly fileName = signal('');
  /** Sheets that were left out, with a comma between them. */
  readonly leftOut = signal('');
  /** Kept while a report is shown, so that another try starts from what was pasted. */
  readonly pasted = signal('');
  readonly report = signal<Report | undefined>(undefined);
  readonly problem = signal<Problem | undefined>(undefined);
  readonly isBusy = signal(false);
  /** 1: a sheet is to be chosen, 2: it was tried, 3: it is written. */
  readonly step = computed(() => {
    const report = this.report();
    if (!report) return 1;
    return report.dryRun ? 2 : 3;
  });

  /** `send` answers undefined where there is no site to write to. Make it where `inject` works. */
  constructor(private readonly send: (order: ImportOrder) => Promise<Report | undefined>) {}

  try({ name, csv, alike }: GivenSheet): Promise<void> {
    this.fileName.set(name);
    this.leftOut.set(alike.join(this.reader.language() === 'en' ? ', ' : '、'));
    this.csv.set(csv);
    return this.run(true);
  }

  /** The same sheet with cells mended: nothing has to be chosen again. */
  tryAgain(mend: (csv: string) => string): Promise<void> {
    this.csv.update(mend);
    return this.run(true);
  }

  import(): Promise<void> {
    return this.run(false);
  }

  /** Back to the choice of a sheet. */
  startOver(): void {
    this.report.set(undefined);
    this.problem.set(undefined);
    this.fileName.set('');
  }

  private async run(dryRun: boolean): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      const report = await this.send({ csv: this.csv(), dryRun });
      if (report) this.report.set(report);
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    } finally {
      this.isBusy.set(false);
    }
  }
}
