import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { personEndpoints, type RosterReport } from '@fortnight/shared/person/person.contract';
import { mendRoster, type RosterMend } from '@fortnight/shared/person/roster-mend';
import { exampleRoster } from '@fortnight/shared/person/roster-example';
import { writeCsv } from '@fortnight/shared/rule/csv';
import type { Problem } from '@fortnight/shared/rule/problem';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { textOf } from '../ui/form-draft';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { CurrentSite } from './current-site';
import { textOfFile } from './roster-file';
import { RosterFaults } from './roster-faults';
import { RosterReportTables } from './roster-report';

/** Import of a roster file: choose, look at the dry run, then import. Nothing is written before the last step. */
@Component({
  selector: 'fn-roster-import',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemPanel, RosterFaults, RosterReportTables, RouterLink, TranslocoPipe],
  templateUrl: './roster-import.html',
  styleUrl: './roster-import.css',
})
export class RosterImport {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly siteId = inject(CurrentSite).id;
  /** Inside another page, which has its own ways on. */
  readonly isInside = input(false);
  readonly imported = output<RosterReport>();

  protected readonly teams = apiResource(siteEndpoints.listTeams, () => {
    const siteId = this.siteId();
    return siteId ? { params: { siteId }, query: { use: 'in' as const } } : undefined;
  });
  /** A header and one row that an office can start from, in the reader's language. */
  private readonly example = computed(() => exampleRoster(this.reader.language(), this.teams.value()?.[0]?.name));
  protected readonly columns = computed(() => this.example()[0]?.join(', ') ?? '');
  protected readonly sample = computed(
    () => `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${writeCsv(this.example())}`)}`,
  );
  protected readonly text = textOf;
  protected readonly pasteExample = computed(() =>
    this.example()
      .map((cells) => cells.slice(0, 5).join('\t'))
      .join('\n'),
  );
  protected readonly fileName = signal('');
  protected readonly pasted = signal('');
  private readonly csv = signal('');
  protected readonly report = signal<RosterReport | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly isUnread = signal(false);
  protected readonly isDragged = signal(false);
  protected readonly step = computed(() => {
    const report = this.report();
    if (!report) return 1;
    return report.dryRun ? 2 : 3;
  });
  protected readonly changes = computed(() => (this.report()?.created ?? 0) + (this.report()?.updated ?? 0));

  protected async choose(file: File | undefined): Promise<void> {
    if (!file) return;
    this.fileName.set(file.name);
    const csv = await textOfFile(file).catch(() => null);
    this.isUnread.set(csv === null);
    if (csv === null) return;
    this.csv.set(csv);
    await this.run(true);
  }

  /** Rows copied from a sheet or typed; the same rules as for a file. */
  protected async paste(): Promise<void> {
    this.fileName.set(this.reader.say('person.import.pasted'));
    this.csv.set(this.pasted());
    await this.run(true);
  }

  protected picked(event: Event): void {
    const field = event.target as HTMLInputElement;
    void this.choose(field.files?.[0]).then(() => (field.value = ''));
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.isDragged.set(false);
    void this.choose(event.dataTransfer?.files[0]);
  }

  protected over(event: DragEvent): void {
    event.preventDefault();
    this.isDragged.set(true);
  }

  /** The same file with cells mended in place: nothing has to be chosen again. */
  protected tryAgain(mends: readonly RosterMend[]): Promise<void> {
    this.csv.update((before) => mendRoster(before, mends));
    return this.run(true);
  }

  protected import(): Promise<void> {
    return this.run(false);
  }

  protected again(): void {
    this.report.set(undefined);
    this.problem.set(undefined);
    this.fileName.set('');
  }

  private async run(dryRun: boolean): Promise<void> {
    const siteId = this.siteId();
    if (!siteId || this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      const body = { csv: this.csv(), dryRun };
      const report = await this.api.call(personEndpoints.importRoster, { params: { siteId }, body });
      this.report.set(report);
      if (!dryRun) this.imported.emit(report);
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    } finally {
      this.isBusy.set(false);
    }
  }
}
