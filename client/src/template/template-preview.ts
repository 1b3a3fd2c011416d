import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PreviewDate } from '@fortnight/shared/template/cadence-preview';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { DateTextPipe } from '../time/date.pipes';
import { dateWords } from '../time/date-words';
import { Icon } from '../ui/icon';
import { Skeleton } from '../ui/skeleton';
import { CadenceCalendar } from './cadence-calendar';
import type { CadenceDesk } from './cadence-desk';
import { PromiseCheck } from './promise-check';

/** Seven weeks seldom hold more; the calendar shows them all. */
const mostNotes = 3;

/** What the cadence comes to: its next dates, what the calendar does to them, whether the promise holds, and what saving does. */
@Component({
  selector: 'fn-template-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CadenceCalendar, DateTextPipe, Icon, PromiseCheck, Skeleton, TranslocoPipe],
  templateUrl: './template-preview.html',
  styleUrl: './template-preview.css',
})
export class TemplatePreview {
  private readonly reader = inject(Reader);
  readonly desk = input.required<CadenceDesk>();
  readonly tint = input<number | null>(null);
  readonly isActive = input(true);

  protected readonly preview = computed(() => this.desk().preview());
  protected readonly moved = computed(() =>
    this.preview()
      .dates.filter(({ movedFrom }) => movedFrom !== null)
      .slice(0, mostNotes),
  );
  protected readonly lost = computed(() =>
    this.preview()
      .lost.filter(({ why }) => why === 'day-off')
      .slice(0, mostNotes),
  );
  /** Dates that the period needs no more, or that lie too close to another. */
  protected readonly crowded = computed(() => this.preview().lost.filter(({ why }) => why === 'no-room').length);
  protected readonly uncounted = computed(() => this.preview().lost.filter(({ why }) => why === 'not-counted').length);
  protected readonly hasPromise = computed(() => this.preview().windows.length > 0);
  /** Days that the official list does not reach are guessed by weekend. */
  protected readonly beyond = computed(() => {
    const { untilOn } = this.desk().range();
    const covered = this.desk().calendar.value()?.coveredThrough ?? null;
    const last = [...this.preview().dates.map(({ on }) => on)].sort().at(-1) ?? untilOn;
    return covered !== null && last > covered ? covered.slice(0, 4) : covered === null ? '—' : null;
  });
  protected readonly warnings = computed(
    () =>
      this.desk()
        .problems()
        .filter(({ isRefused }) => !isRefused).length,
  );
  protected readonly mayBeSaved = computed(
    () => this.desk().refused().length === 0 && this.desk().reading().faults.length === 0,
  );

  protected reasonOf({ movedFrom }: PreviewDate): string {
    const facts = this.desk().calendar.value();
    const mark = facts?.marks.find(({ on }) => on === movedFrom);
    const isEnglish = this.reader.language() === 'en';
    const name = mark ? (isEnglish ? mark.nameEn : mark.name) : this.reader.say('template.dayOffPlain');
    return this.reader.say('template.movedBecause', {
      on: dateWords(movedFrom ?? '', this.reader.language()),
      name,
    });
  }
}
