import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { shiftRosterEndpoints, type ShiftImportReport } from '@fortnight/shared/person/shift-roster.contract';
import { pathOf } from '@fortnight/shared/rule/endpoint';
import type { Problem } from '@fortnight/shared/rule/problem';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { monthOf } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../../api/api-client';
import { apiResource } from '../../api/api-resource';
import { problemOf } from '../../api/problem-error';
import { queryText } from '../../api/request';
import { Reader } from '../../i18n/language';
import { MonthTextPipe } from '../../time/date.pipes';
import { ServerClock } from '../../time/server-clock';
import { todayAt } from '../../time/today';
import { textOf } from '../../ui/form-draft';
import { Icon } from '../../ui/icon';
import { listAddress } from '../../ui/list-address';
import { PageHead } from '../../ui/page-head';
import { ProblemPanel } from '../../ui/problem-panel';
import { CurrentSite } from '../current-site';
import { ImportFaults } from '../import-faults';
import { textOfFile } from '../roster-file';

/** Import of a month of shifts: choose, look at the dry run, then import. Nothing is written before the last step. */
@Component({
  selector: 'fn-shift-import-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ImportFaults, MonthTextPipe, PageHead, ProblemPanel, RouterLink, TranslocoPipe],
  templateUrl: './shift-import.page.html',
  styleUrl: '../roster-import.css',
})
export class ShiftImportPage {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly site = inject(CurrentSite);
  private readonly clock = inject(ServerClock);
  private readonly address = listAddress();

  protected readonly text = textOf;
  protected readonly teams = apiResource(siteEndpoints.listTeams, () => {
    const siteId = this.site.id();
    return siteId ? { params: { siteId } } : undefined;
  });
  protected readonly month = computed(() => {
    const asked = this.address.get('month');
    return /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : monthOf(todayAt(this.clock, this.site.zone()));
  });
  protected readonly fileName = signal('');
  protected readonly pasted = signal('');
  private readonly csv = signal('');
  protected readonly report = signal<ShiftImportReport | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly isUnread = signal(false);
  protected readonly isDragged = signal(false);
  protected readonly step = computed(() => {
    const report = this.report();
    if (!report) return 1;
    return report.dryRun ? 2 : 3;
  });
  /** Where the roster of the month is to be seen. */
  protected readonly shownMonth = computed(() => this.report()?.month ?? this.month());

  protected sheetOf(teamId: string): string {
    return pathOf(shiftRosterEndpoints.exportShiftRoster.path, { teamId }) + queryText({ month: this.month() });
  }

  protected chooseMonth(month: string): void {
    this.address.set({ month });
  }

  protected async choose(file: File | undefined): Promise<void> {
    if (!file) return;
    this.fileName.set(file.name);
    const csv = await textOfFile(file).catch(() => null);
    this.isUnread.set(csv === null);
    if (csv !== null) await this.try(csv);
  }

  protected async paste(): Promise<void> {
    this.fileName.set(this.reader.say('person.import.pasted'));
    await this.try(this.pasted());
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

  private try(csv: string): Promise<void> {
    this.csv.set(csv);
    return this.run(true);
  }

  private async run(dryRun: boolean): Promise<void> {
    const siteId = this.site.id();
    if (!siteId || this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      const body = { csv: this.csv(), month: this.month(), dryRun };
      this.report.set(await this.api.call(shiftRosterEndpoints.importShiftRoster, { params: { siteId }, body }));
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    } finally {
      this.isBusy.set(false);
    }
  }
}
