import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CalendarMoveView } from '@fortnight/shared/plan/calendar-moves.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { dateWords } from '../time/date-words';

/** One session of the proposal, as the cells of its row. */
@Component({
  // eslint-disable-next-line @angular-eslint/component-selector -- a row of a table can only be a tr
  selector: 'tr[fnCalendarMove]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoPipe],
  template: `
    <td class="pick" role="cell">
      @if (canChoose()) {
        <input
          type="checkbox"
          [checked]="isChosen()"
          [attr.aria-label]="'plan.calendar.chooseOne' | transloco: { name: title() }"
          (change)="toggled.emit()"
        />
      }
    </td>
    <td class="what" role="cell">
      <a class="who" [routerLink]="link()" [queryParams]="query()">{{ title() }}</a>
      <span class="meta">{{ move().teamNames.join(' · ') }}</span>
    </td>
    <td role="cell">
      {{ now() }}
      <span class="sub">{{ 'plan.calendar.cause.' + move().cause | transloco: { name: dayName() } }}</span>
    </td>
    <td role="cell" class="to" [class.warn-t]="move().act !== 'move'">
      {{ to() }}
      @if (move().toRoom || move().toInstructor) {
        <span class="meta">{{
          (move().toInstructor ? 'plan.calendar.otherInstructor' : 'plan.calendar.otherRoom') | transloco
        }}</span>
      }
    </td>
    <td class="act" role="cell">
      @if (mayPlan()) {
        @if (isByHand()) {
          <a class="btn s" [routerLink]="link()" [queryParams]="query()">{{ 'plan.calendar.place' | transloco }}</a>
        }
        @if (move().isBinding) {
          <button type="button" class="btn s" [disabled]="isBusy()" (click)="changing.emit()">
            {{ 'plan.calendar.change' | transloco }}
          </button>
        }
        <button type="button" class="btn quiet s" [disabled]="isBusy()" (click)="keeping.emit()">
          {{ 'plan.calendar.keep' | transloco }}
        </button>
      }
    </td>
  `,
  styles: `
    @media (max-width: 599px) {
      .pick:empty {
        display: none;
      }
      .what,
      .act {
        flex: 1 0 calc(100% - 40px);
      }
      .to:not(.warn-t)::before {
        content: '→ ';
      }
      .act {
        padding-block: var(--fn-2);
      }
    }
  `,
  host: { role: 'row' },
})
export class CalendarMoveRow {
  private readonly reader = inject(Reader);
  readonly move = input.required<CalendarMoveView>();
  readonly canChoose = input(false);
  readonly isChosen = input(false);
  readonly mayPlan = input(false);
  readonly isBusy = input(false);
  readonly toggled = output<void>();
  readonly changing = output<void>();
  readonly keeping = output<void>();

  private readonly isEnglish = computed(() => this.reader.language() === 'en');
  protected readonly title = computed(() => (this.isEnglish() ? this.move().titleEn : this.move().title));
  protected readonly dayName = computed(() => {
    const { dayName, dayNameEn } = this.move();
    return (this.isEnglish() ? dayNameEn : dayName) || this.reader.say('plan.calendar.weekend');
  });
  protected readonly now = computed(
    () => `${dateWords(this.move().on, this.reader.language())} ${this.move().startsLocally}`,
  );
  /** Nothing could be proposed: who plans chooses another day on the board. */
  protected readonly isByHand = computed(
    () => !this.move().isBinding && (this.move().act === 'none' || this.move().act === 'busy'),
  );
  /** A binding session has a page of its own; one of a draft is on the board. */
  protected readonly link = computed(() => {
    const { isBinding, planId, sessionId } = this.move();
    return isBinding ? ['/sessions', sessionId] : ['/plans', planId];
  });
  protected readonly query = computed(() => {
    const { isBinding, sessionId, on } = this.move();
    return isBinding ? null : { session: sessionId, on };
  });
  protected readonly to = computed(() => {
    const { act, toOn, toStartsLocally, startsLocally } = this.move();
    if (act !== 'move' || toOn === null) return this.reader.say(`plan.calendar.act.${act}`);
    return `${dateWords(toOn, this.reader.language())} ${toStartsLocally ?? startsLocally}`;
  });
}
