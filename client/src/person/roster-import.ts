import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { personEndpoints, type RosterReport } from '@fortnight/shared/person/person.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { textOf } from '../ui/form-draft';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { CurrentSite } from './current-site';
import { textOfFile } from './roster-file';
import { RosterReportTables } from './roster-report';

/** The header and one row that an office can start from. */
const sampleCsv =
  '\ufeff工号,姓名,班组,岗位,入职日期,邮箱,手机\r\nKF0001,王小明,前台班,前台,2026-03-02,wang@example.com,13800138000\r\n';

/** Import of a roster file: choose, look at the dry run, then import. Nothing is written before the last step. */
@Component({
  selector: 'fn-roster-import',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemPanel, RosterReportTables, RouterLink, TranslocoPipe],
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

  protected readonly sample = `data:text/csv;charset=utf-8,${encodeURIComponent(sampleCsv)}`;
  protected readonly text = textOf;
  protected readonly pasteExample = '工号\t姓名\t班组\t岗位\t入职日期\nKF0001\t王小明\t前台班\t前台\t2026-03-02';
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
