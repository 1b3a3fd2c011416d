import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { calendarMoveEndpoints } from '@fortnight/shared/plan/calendar-moves.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Me } from '../person/me';
import { Icon } from '../ui/icon';

/** Says that a changed calendar asks sessions to move, and leads to where that is decided. Nothing while it does not. */
@Component({
  selector: 'fn-calendar-banner',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @if (counts(); as count) {
      <p role="status">
        <fn-icon name="warn" [size]="16" />
        <span>{{ 'plan.calendar.banner.' + count.what | transloco: count }}</span>
        <a class="btn s" routerLink="/plans/calendar">{{ 'plan.calendar.look' | transloco }}</a>
      </p>
    }
  `,
  styleUrl: '../ui/warn-band.css',
})
export class CalendarBanner {
  private readonly me = inject(Me);
  readonly siteId = input<string>();
  /** Only what one plan has to do with it. */
  readonly planId = input<string>();

  private readonly proposal = apiResource(calendarMoveEndpoints.readCalendarMoves, () => {
    const siteId = this.siteId();
    return siteId && this.me.holds('plan.read', siteId) ? { params: { siteId } } : undefined;
  });
  /** Whether it is known if there is anything to say. */
  readonly isSettled = computed(() => !this.proposal.isLoading());
  protected readonly counts = computed(() => {
    const planId = this.planId();
    const moves = (this.proposal.value()?.moves ?? []).filter((move) => !planId || move.planId === planId);
    const binding = moves.filter(({ isBinding }) => isBinding).length;
    const drafts = moves.length - binding;
    if (moves.length === 0) return null;
    return { drafts, binding, what: drafts === 0 ? 'binding' : binding === 0 ? 'drafts' : 'both' };
  });
}
