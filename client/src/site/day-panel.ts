import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import {
  calendarChange,
  calendarEndpoints,
  ownKinds,
  type CalendarChange,
  type OwnKind,
} from '@fortnight/shared/site/calendar.contract';
import { daysBetween, isWithin, type DateRange } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { Reader } from '../i18n/language';
import { dateRangeWords, dateWords } from '../time/date-words';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { formDraft, textOf } from '../ui/form-draft';
import { ProblemPanel } from '../ui/problem-panel';
import type { CalendarChanged } from './calendar-changed';
import { CalendarTouched } from './calendar-touch';
import type { MonthSheet } from './calendar-sheets';

type Marking = Extract<CalendarChange, { act: 'mark' }>;

/** What the chosen days are and who says so; and for whoever may, what they shall be instead. */
@Component({
  selector: 'fn-day-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CalendarTouched, Control, Field, ProblemPanel, TranslocoPipe],
  templateUrl: './day-panel.html',
  styles: `
    .said {
      padding: var(--fn-3) var(--fn-4) 0;
    }
    .row fn-field {
      min-width: 0;
    }
    /* A year is long on a phone: the panel comes to the day, as a sheet. */
    @media (max-width: 999px) {
      :host {
        position: fixed;
        inset: auto 0 0 0;
        z-index: var(--fn-z-panel);
        max-height: 80dvh;
        overflow-y: auto;
        box-shadow: var(--fn-e3);
      }
      .card {
        border-radius: var(--fn-r-4) var(--fn-r-4) 0 0;
      }
    }
  `,
})
export class DayPanel {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string>();
  readonly chosen = input.required<DateRange>();
  readonly sheets = input.required<readonly MonthSheet[]>();
  readonly mayEdit = input(false);
  readonly changed = output<CalendarChanged>();
  readonly left = output<void>();

  protected readonly text = textOf;
  protected readonly kinds = ownKinds;
  protected readonly form = formDraft(
    calendarChange,
    (): CalendarChange => ({ act: 'mark', ...this.chosen(), kind: this.ownKind(), name: this.ownName() }),
    (body) => this.send(body),
    { of: () => `${this.chosen().fromOn} ${this.chosen().untilOn}`, reread: () => undefined },
  );
  protected readonly draft = computed(() => this.form.draft() as Marking);
  private readonly days = computed(() =>
    this.sheets().flatMap(({ days }) => days.filter(({ on }) => isWithin(on, this.chosen()))),
  );
  protected readonly title = computed(() => {
    const { fromOn, untilOn } = this.chosen();
    const language = this.reader.language();
    return fromOn === untilOn ? dateWords(fromOn, language) : dateRangeWords(fromOn, untilOn, language);
  });
  /** What is said of the days now: once for each name and kind. */
  protected readonly said = computed(() => {
    const isEnglish = this.reader.language() === 'en';
    const lines = this.days().map(({ kind, mark }) => ({
      kind,
      name: mark ? (isEnglish ? mark.nameEn : mark.name) : '',
      source: mark ? this.reader.say(`site.day.source.${mark.source}`) : '',
    }));
    return [...new Map(lines.map((line) => [`${line.kind} ${line.name} ${line.source}`, line])).values()];
  });
  protected readonly hasOwn = computed(() => this.days().some(({ mark }) => mark?.source === 'own'));
  protected readonly count = computed(() => daysBetween(this.chosen().fromOn, this.chosen().untilOn) + 1);

  /** What would be saved, as soon as its days are in order; the name does not matter to what it touches. */
  protected readonly wanted = computed((): CalendarChange | undefined => {
    const { fromOn, untilOn, kind } = this.draft();
    if (!fromOn || untilOn < fromOn || daysBetween(fromOn, untilOn) > 365) return undefined;
    return { act: 'mark', fromOn, untilOn, kind, name: '…' };
  });

  protected edit(change: Partial<Marking>): void {
    this.form.edit(change as Partial<CalendarChange>);
  }

  protected chooseKind(event: Event): void {
    const kind = ownKinds.find((one) => one === textOf(event));
    if (kind) this.edit({ kind });
  }

  protected async save(event?: Event): Promise<void> {
    const done = await this.form.send(event);
    if (!done) return;
    this.form.drop();
    this.changed.emit(done);
  }

  protected async clear(): Promise<void> {
    this.changed.emit(await this.send({ act: 'clear', ...this.chosen() }));
  }

  private send(body: CalendarChange): Promise<CalendarChanged> {
    return this.api.call(calendarEndpoints.changeCalendar, { params: { siteId: this.siteId() }, body });
  }

  private ownKind(): OwnKind {
    const own = this.days().find(({ mark }) => mark?.source === 'own');
    return ownKinds.find((kind) => kind === own?.kind) ?? 'closed';
  }

  private ownName(): string {
    return this.days().find(({ mark }) => mark?.source === 'own')?.mark?.name ?? '';
  }
}
