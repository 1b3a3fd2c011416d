import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { DateText } from '@fortnight/shared/time/time-text';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';
import { BoardStore } from './board-store';

/** Two rules that planners watch: the supervisor's own teaching (R7) and sessions without an instructor (R6). */
@Component({
  selector: 'fn-palette-foot',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    @if (hours(); as shown) {
      <div>
        <fn-icon
          [name]="shown.isEnough ? 'check' : 'warn'"
          [size]="16"
          [class]="shown.isEnough ? 'ok-t' : 'warn-t'"
          [label]="(shown.isEnough ? 'plan.foot.enough' : 'plan.foot.tooFew') | transloco"
        />
        <span class="clip">{{ (week() ? 'plan.foot.week' : 'plan.foot.weeks') | transloco }}</span>
        <b class="right nowrap">{{ 'plan.foot.hours' | transloco: { hours: shown.hours, asked: shown.asked } }}</b>
        <span class="tag">R7</span>
      </div>
    }
    <div>
      @if (unnamedCount(); as count) {
        <fn-icon name="warn" [size]="16" class="warn-t" />
        <button type="button" (click)="unnamed.emit()">{{ 'plan.foot.unnamed' | transloco: { count: count } }}</button>
      } @else {
        <fn-icon name="check" [size]="16" class="ok-t" />
        <span>{{ 'plan.foot.allNamed' | transloco }}</span>
      }
      <span class="tag right">R6</span>
    </div>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--fn-2) var(--fn-4) var(--fn-3);
      border-top: 1px solid var(--fn-line);
      font-size: var(--fn-t-xs);
    }
    div {
      display: flex;
      align-items: center;
      gap: 6px;
      height: 26px;
    }
    button {
      padding: 0;
      border: 0;
      background: none;
      color: var(--fn-accent-ink);
    }
    button:hover {
      text-decoration: underline;
    }
  `,
})
export class PaletteFoot {
  /** Monday of the week whose hours are shown; null for the least of the month's weeks. */
  readonly week = input<DateText | null>(null);
  readonly unnamed = output<void>();
  private readonly store = inject(BoardStore);

  protected readonly hours = computed(() => {
    const weeks = this.store.board()?.supervisorWeeks ?? [];
    const inQuestion = this.week() ? weeks.filter(({ mondayOn }) => mondayOn === this.week()) : weeks;
    const [least] = [...inQuestion].sort((one, other) => one.hours - other.hours);
    return least ? { ...least, isEnough: least.hours >= least.asked } : null;
  });
  protected readonly unnamedCount = computed(
    () => this.store.sessions().filter((one) => one.state !== 'cancelled' && one.instructors.length === 0).length,
  );
}
