import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { personEndpoints, type RosterReport } from '@fortnight/shared/person/person.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Icon } from '../ui/icon';
import { HeadActs, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { CurrentSite } from './current-site';
import { decodeText } from './decode-text';
import { RosterReportTables } from './roster-report';

/** The header and one row that an office can start from. */
const sampleCsv =
  '\ufeff工号,姓名,班组,岗位,入职日期,邮箱,手机\r\nKF0001,王小明,前台班,前台,2026-03-02,wang@example.com,13800138000\r\n';

/** Import of a roster file: choose, look at the dry run, then import. Nothing is written before the last step. */
@Component({
  selector: 'fn-roster-import-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HeadActs, Icon, PageHead, ProblemPanel, RosterReportTables, RouterLink, TranslocoPipe],
  templateUrl: './roster-import.page.html',
  styleUrl: './roster-import.page.css',
})
export class RosterImportPage {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly siteId = inject(CurrentSite).id;

  protected readonly sample = `data:text/csv;charset=utf-8,${encodeURIComponent(sampleCsv)}`;
  protected readonly fileName = signal('');
  private readonly csv = signal('');
  protected readonly report = signal<RosterReport | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isBusy = signal(false);
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
    this.csv.set(decodeText(new Uint8Array(await file.arrayBuffer())));
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
      this.report.set(await this.api.call(personEndpoints.importRoster, { params: { siteId }, body }));
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    } finally {
      this.isBusy.set(false);
    }
  }
}
