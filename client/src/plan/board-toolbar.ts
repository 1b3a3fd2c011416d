import { ChangeDetectionStrategy, Component, computed, inject, input, model, output, signal } from '@angular/core';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { datesOfMonth, weekNumber } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { TranslocoPipe } from '@jsverse/transloco';
import { boardViews, periodWords, type BoardView } from '../calendar/period';
import { Reader } from '../i18n/language';
import { FilterChip } from '../ui/filter-chip';
import { Icon } from '../ui/icon';
import { Segmented } from '../ui/segmented';
import { filterChoices, nobody, type BoardFilter } from './board-filter';

const filterNames = ['team', 'programme', 'instructor'] as const;

/** View, period and filters. */
@Component({
  selector: 'fn-board-toolbar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FilterChip, Icon, Segmented, TranslocoPipe],
  templateUrl: './board-toolbar.html',
  styleUrl: './board-toolbar.css',
})
export class BoardToolbar {
  readonly board = input.required<PlanBoard>();
  readonly on = input.required<DateText>();
  readonly filter = input.required<BoardFilter>();
  /** On a phone weeks alone are shown, and the period stands in a row of its own. */
  readonly isPhone = input(false);
  readonly view = model.required<BoardView>();
  readonly today = output<void>();
  readonly stepped = output<1 | -1>();
  readonly filtered = output<Partial<BoardFilter>>();

  /** On a phone the filters fold away. */
  protected readonly isOpen = signal(false);
  private readonly reader = inject(Reader);
  protected readonly filterNames = filterNames;
  protected readonly views = computed(() =>
    boardViews.map((value) => ({ value, label: this.reader.say(`calendar.${value}`) })),
  );
  protected readonly title = computed(() => periodWords(this.view(), this.on(), this.reader.language()));
  protected readonly week = computed(() => (this.view() === 'week' ? weekNumber(this.on()) : null));
  /** What the month comes to, beside its name. */
  protected readonly sums = computed(() => {
    const { plan, calendar } = this.board();
    const days = datesOfMonth(plan.month).filter((on) => workingCalendar(calendar).isWorkingDay(on));
    return { sessions: plan.sessionCount, days: days.length, hours: plan.classHours };
  });
  protected readonly choices = computed(() => {
    const choices = filterChoices(this.board(), this.reader.language());
    const unnamed = { value: nobody, label: this.reader.say('plan.filter.nobody') };
    return { ...choices, instructor: [unnamed, ...choices.instructor] };
  });
  protected readonly isFiltered = computed(() => filterNames.some((name) => this.filter()[name] !== ''));

  protected choose(name: keyof BoardFilter, value: string): void {
    this.filtered.emit({ [name]: value });
  }

  protected clear(): void {
    this.filtered.emit({ team: '', programme: '', instructor: '' });
  }
}
