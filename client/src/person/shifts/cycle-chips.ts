import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Reader } from '../../i18n/language';
import type { ShiftLook } from './month-grid';

/** A cycle of shifts and rest days, day by day. Where it can be changed, pressing a day gives it the next shift. */
@Component({
  selector: 'fn-cycle-chips',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (day of days(); track $index) {
      @if (canEdit()) {
        <button
          type="button"
          class="chip"
          [class]="'t' + day.tint"
          [attr.aria-label]="day.label"
          (click)="turn($index)"
        >
          {{ day.letter }}
        </button>
      } @else {
        <span class="chip" [class]="'t' + day.tint" [attr.title]="day.label">{{ day.letter }}</span>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
    .chip {
      min-width: 28px;
      height: 28px;
      padding: 0 6px;
      display: inline-grid;
      place-items: center;
      border: 1px solid var(--fn-line-strong);
      border-radius: var(--fn-r-1);
      background: var(--fn-day-off);
      color: var(--fn-ink);
      font-size: var(--fn-t-s);
      font-weight: var(--fn-w-medium);
    }
    .t0 {
      color: var(--fn-ink-3);
    }
    .t1 {
      background: color-mix(in srgb, var(--fn-accent) 9%, var(--fn-surface));
    }
    .t2 {
      background: color-mix(in srgb, var(--fn-accent) 20%, var(--fn-surface));
    }
    .t3 {
      background: color-mix(in srgb, var(--fn-accent) 33%, var(--fn-surface));
    }
    .t4,
    .t5,
    .t6 {
      background: color-mix(in srgb, var(--fn-ink) 16%, var(--fn-surface));
    }
    @media (pointer: coarse) {
      button.chip {
        min-width: 40px;
        height: 40px;
      }
    }
  `,
})
export class CycleChips {
  private readonly reader = inject(Reader);
  readonly cycle = input.required<readonly (string | null)[]>();
  readonly looks = input.required<readonly ShiftLook[]>();
  readonly canEdit = input(false);
  readonly changed = output<(string | null)[]>();

  protected readonly days = computed(() =>
    this.cycle().map((shiftId, index) => {
      const look = this.looks().find(({ id }) => id === shiftId);
      const name = look?.name ?? this.reader.say('person.shifts.rest');
      const key = this.canEdit() ? 'person.shifts.chipTurn' : 'person.shifts.chipDay';
      return {
        letter: look?.letter ?? this.reader.say('person.shifts.restLetter'),
        tint: look?.tint ?? 0,
        label: this.reader.say(key, { day: index + 1, shift: name }),
      };
    }),
  );

  /** From one shift to the next, then rest, then the first again. */
  protected turn(at: number): void {
    const choices = [
      ...this.looks()
        .filter(({ isOffered }) => isOffered)
        .map(({ id }) => id),
      null,
    ];
    const now = this.cycle()[at] ?? null;
    const next = choices[(choices.indexOf(now) + 1) % choices.length] ?? null;
    this.changed.emit(this.cycle().map((shiftId, index) => (index === at ? next : shiftId)));
  }
}
