import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  calendarEndpoints,
  type CalendarFault,
  type CalendarReading,
  type RowMend,
} from '@fortnight/shared/site/calendar.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { decodeText } from '../ui/decode-text';
import { textOf } from '../ui/form-draft';
import { Icon } from '../ui/icon';
import { PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Toasts } from '../ui/toasts';
import type { CalendarChanged } from './calendar-changed';
import { Coverage } from './coverage';
import { DayDifferences } from './day-differences';
import { ListFaults } from './list-faults';

const longestFile = 500_000;
const sampleCsv = '\ufeff日期,类型,名称\r\n2027-01-01~2027-01-03,休,元旦\r\n2027-02-14,班,春节\r\n';

/** Import of an official list: choose, look at the dry run, mend, then import. Nothing is written before the last step. */
@Component({
  selector: 'fn-calendar-import-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DayDifferences, Icon, ListFaults, PageHead, ProblemPanel, RouterLink, TranslocoPipe],
  templateUrl: './calendar-import.page.html',
  styleUrl: './calendar-import.page.css',
})
export class CalendarImportPage {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly site = inject(CurrentSite);
  private readonly toasts = inject(Toasts);
  private readonly coverage = inject(Coverage);

  protected readonly sample = `data:text/csv;charset=utf-8,${encodeURIComponent(sampleCsv)}`;
  protected readonly example = '日期\t类型\t名称\n2027-02-05~2027-02-11\t休\t春节\n2027-02-14\t班\t春节';
  protected readonly text = textOf;
  protected readonly siteId = this.site.id;
  protected readonly siteName = computed(() => this.site.site()?.name ?? '');
  protected readonly pasted = signal('');
  protected readonly fileName = signal('');
  private readonly source = signal('');
  protected readonly mends = signal<readonly RowMend[]>([]);
  protected readonly reading = signal<CalendarReading | undefined>(undefined);
  protected readonly done = signal<CalendarChanged | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly isTooLong = signal(false);
  protected readonly isDragged = signal(false);
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
    return reading !== undefined && reading.faults.length === 0 && reading.rows > reading.skipped;
  });
  protected readonly years = computed(
    () => this.reading()?.years.join(this.reader.language() === 'en' ? ', ' : '、') ?? '',
  );

  protected async choose(file: File | undefined): Promise<void> {
    if (!file) return;
    this.isTooLong.set(file.size > longestFile);
    if (this.isTooLong()) return;
    const text = decodeText(new Uint8Array(await file.arrayBuffer()));
    this.fileName.set(file.name);
    await this.begin(text);
  }

  protected paste(): Promise<void> {
    this.fileName.set(this.reader.say('site.list.pasted'));
    return this.begin(this.pasted());
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
      this.coverage.reload();
    });
  }

  protected undo(changeId: string): Promise<void> {
    return this.send(async (siteId) => {
      await this.api.call(calendarEndpoints.undoCalendarChange, { params: { siteId, changeId } });
      this.coverage.reload();
      this.toasts.show({ text: this.reader.say('site.day.undone'), tone: 'ok' });
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

  private begin(text: string): Promise<void> {
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
