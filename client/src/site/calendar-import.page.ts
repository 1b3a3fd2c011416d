import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  calendarEndpoints,
  type CalendarFault,
  type CalendarReading,
  type RowMend,
} from '@fortnight/shared/site/calendar.contract';
import { mayImportList } from '@fortnight/shared/site/calendar.rules';
import type { Problem } from '@fortnight/shared/rule/problem';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { CalendarActs } from './calendar-acts';
import type { CalendarChanged } from './calendar-changed';
import { CalendarTouched } from './calendar-touch';
import { DayDifferences } from './day-differences';
import { ListChoice, type ChosenList } from './list-choice';
import { ListFaults } from './list-faults';

/** Import of an official list: choose, look at the dry run, mend, then import. Nothing is written before the last step. */
@Component({
  selector: 'fn-calendar-import-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CalendarTouched, DayDifferences, ListChoice, ListFaults, PageHead, ProblemPanel, RouterLink, TranslocoPipe],
  templateUrl: './calendar-import.page.html',
  styleUrl: './calendar-import.page.css',
})
export class CalendarImportPage {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly site = inject(CurrentSite);
  private readonly acts = inject(CalendarActs);

  protected readonly siteId = this.site.id;
  protected readonly siteName = computed(() => this.site.site()?.name ?? '');
  protected readonly fileName = signal('');
  private readonly source = signal('');
  protected readonly mends = signal<readonly RowMend[]>([]);
  protected readonly reading = signal<CalendarReading | undefined>(undefined);
  protected readonly done = signal<CalendarChanged | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly step = computed(() => (this.done() ? 3 : this.reading() ? 2 : 1));
  protected readonly differing = computed(() => {
    const { added = [], changed = [], removed = [] } = this.reading() ?? {};
    return added.length + changed.length + removed.length;
  });
  protected readonly change = computed(() => ({
    act: 'import' as const,
    text: this.source(),
    mends: [...this.mends()],
  }));
  protected readonly mayImport = computed(() => {
    const reading = this.reading();
    return reading !== undefined && mayImportList(reading.faults).allowed && reading.rows > reading.skipped;
  });
  /** What the list amounts to: whole years, single days, or nothing that could be read. */
  protected readonly outcome = computed(() => {
    const told = this.reading();
    if (told?.years.length) return 'years';
    return told && told.unchanged + this.differing() > 0 ? 'noYears' : 'nothing';
  });
  protected readonly years = computed(
    () => this.reading()?.years.join(this.reader.language() === 'en' ? ', ' : '、') ?? '',
  );

  protected mend(mend: RowMend): Promise<void> {
    this.mends.update((mends) => [...mends.filter(({ row }) => row !== mend.row), mend]);
    return this.read();
  }

  protected skipAll(faults: readonly CalendarFault[]): Promise<void> {
    const rows = faults.filter(({ cells }) => cells !== null).map(({ row }): RowMend => ({ row, cells: null }));
    const skipped = new Set(rows.map(({ row }) => row));
    this.mends.update((mends) => [...mends.filter(({ row }) => !skipped.has(row)), ...rows]);
    return this.read();
  }

  protected import(): Promise<void> {
    return this.send(async (siteId) => {
      this.done.set(await this.api.call(calendarEndpoints.changeCalendar, { params: { siteId }, body: this.change() }));
      this.acts.known();
    });
  }

  protected undo(changeId: string): Promise<void> {
    return this.send(async (siteId) => {
      if (!(await this.acts.undo(siteId, changeId))) return;
      this.done.set(undefined);
      this.reading.set(await this.api.call(calendarEndpoints.readFile, { params: { siteId }, body: this.fileBody() }));
    });
  }

  protected again(): void {
    this.reading.set(undefined);
    this.done.set(undefined);
    this.problem.set(undefined);
    this.mends.set([]);
  }

  protected begin({ name, text }: ChosenList): Promise<void> {
    this.fileName.set(name);
    this.source.set(text);
    this.mends.set([]);
    return this.read();
  }

  private read(): Promise<void> {
    return this.send(async (siteId) => {
      this.reading.set(await this.api.call(calendarEndpoints.readFile, { params: { siteId }, body: this.fileBody() }));
    });
  }

  private fileBody(): { text: string; mends: RowMend[] } {
    return { text: this.source(), mends: [...this.mends()] };
  }

  private async send(act: (siteId: string) => Promise<void>): Promise<void> {
    const siteId = this.siteId();
    if (!siteId || this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      await act(siteId);
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    } finally {
      this.isBusy.set(false);
    }
  }
}
