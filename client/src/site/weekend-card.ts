import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { calendarEndpoints, type CalendarChange } from '@fortnight/shared/site/calendar.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import type { SiteCalendar } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { dateWords, weekdayWords } from '../time/date-words';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { textOf } from '../ui/form-draft';
import { ProblemPanel } from '../ui/problem-panel';
import type { CalendarChanged } from './calendar-changed';
import { CalendarTouched } from './calendar-touch';

/** The weekend of a site, since when, and another one from a day on: some sites work on Saturdays. */
@Component({
  selector: 'fn-weekend-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CalendarTouched, Control, Field, ProblemPanel, TranslocoPipe],
  template: `
    <section class="card">
      <header>
        <h2>{{ 'site.weekend.title' | transloco }}</h2>
      </header>
      <ul class="body stack">
        @for (line of history(); track line) {
          <li>{{ line }}</li>
        }
      </ul>
      @if (mayEdit()) {
        <form class="body stack" novalidate (submit)="save($event)">
          <fn-problem [problem]="problem()" />
          <fieldset class="row wrap">
            <legend class="m">{{ 'site.weekend.rest' | transloco }}</legend>
            @for (day of days(); track day.number) {
              <label class="row"
                ><input type="checkbox" [checked]="wanted().includes(day.number)" (change)="toggle(day.number)" />{{
                  day.name
                }}</label
              >
            }
          </fieldset>
          <fn-calendar-touch [siteId]="calendar().siteId" [change]="change()" />
          <div class="row">
            <fn-field class="grow" [label]="'site.weekend.from' | transloco">
              <input class="input" fnControl type="date" [value]="fromOn()" (input)="fromOn.set(text($event))" />
            </fn-field>
            <button type="submit" class="btn right" [attr.aria-disabled]="isBusy() || null">
              {{ 'site.weekend.save' | transloco }}
            </button>
          </div>
        </form>
      }
    </section>
  `,
  styles: `
    fieldset {
      gap: var(--fn-3);
      padding: 0;
      border: 0;
    }
    form .row {
      align-items: flex-end;
    }
    label.row {
      gap: 4px;
    }
    form.body {
      border-top: 1px solid var(--fn-line);
    }
  `,
})
export class WeekendCard {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  readonly calendar = input.required<SiteCalendar>();
  readonly today = input.required<string>();
  readonly mayEdit = input(false);
  readonly changed = output<CalendarChanged>();

  protected readonly text = textOf;
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly fromOn = linkedSignal(() => this.today());
  protected readonly wanted = linkedSignal(() => this.inForce());
  protected readonly days = computed(() => {
    const language = this.reader.language();
    // 2024 began on a Monday.
    return [1, 2, 3, 4, 5, 6, 7].map((number) => ({ number, name: weekdayWords(`2024-01-0${number}`, language) }));
  });
  protected readonly history = computed(() => {
    const { weekend, weekendChanges } = this.calendar();
    const later = weekendChanges.map((change) =>
      this.reader.say('site.weekend.since', {
        on: dateWords(change.fromOn, this.reader.language()),
        days: this.names(change.weekend),
      }),
    );
    return [this.reader.say('site.weekend.first', { days: this.names(weekend) }), ...later];
  });

  /** Undefined as long as nothing differs. */
  protected readonly change = computed((): CalendarChange | undefined => {
    const [wanted, inForce, fromOn] = [this.wanted(), this.inForce(), this.fromOn()];
    if (!fromOn || wanted.length > 6 || String(wanted) === String(inForce)) return undefined;
    return { act: 'weekend', fromOn, weekend: [...wanted] };
  });

  protected toggle(day: number): void {
    this.wanted.update((days) => (days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort()));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      const body = { act: 'weekend' as const, fromOn: this.fromOn(), weekend: this.wanted() };
      const { siteId } = this.calendar();
      this.changed.emit(await this.api.call(calendarEndpoints.changeCalendar, { params: { siteId }, body }));
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    } finally {
      this.isBusy.set(false);
    }
  }

  private inForce(): number[] {
    const { weekend, weekendChanges } = this.calendar();
    return [...(weekendChanges.filter(({ fromOn }) => fromOn <= this.today()).at(-1)?.weekend ?? weekend)];
  }

  private names(days: readonly number[]): string {
    const language = this.reader.language();
    if (days.length === 0) return this.reader.say('site.weekend.none');
    return days.map((day) => weekdayWords(`2024-01-0${day}`, language)).join(language === 'en' ? ', ' : '、');
  }
}
