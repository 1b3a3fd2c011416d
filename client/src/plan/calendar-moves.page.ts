import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { calendarMoveEndpoints, type CalendarMoveView } from '@fortnight/shared/plan/calendar-moves.contract';
import { mayFollowCalendar } from '@fortnight/shared/plan/calendar-moves.rules';
import { mayEditPlan } from '@fortnight/shared/plan/plan.rules';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { CoverageNote } from '../site/coverage-note';
import { MonthTextPipe } from '../time/date.pipes';
import { Empty } from '../ui/empty';
import { PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { CalendarMoveActs } from './calendar-move-acts';
import { CalendarMoveRow } from './calendar-move-row';
import { PlanStatus } from './plan-status';

interface Group {
  readonly planId: string;
  readonly month: string;
  readonly state: CalendarMoveView['planState'];
  readonly isOpen: boolean;
  readonly moves: readonly CalendarMoveView[];
}

/** What a changed calendar asks of the plans: drafts are moved here in one act; binding sessions by a change order. */
@Component({
  selector: 'fn-calendar-moves-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CalendarMoveRow,
    CoverageNote,
    Empty,
    MonthTextPipe,
    PageHead,
    PlanStatus,
    ProblemPanel,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './calendar-moves.page.html',
  styles: `
    footer {
      flex-wrap: wrap;
    }
  `,
})
export class CalendarMovesPage {
  private readonly site = inject(CurrentSite);
  private readonly me = inject(Me);
  private readonly acts = inject(CalendarMoveActs);

  protected readonly siteName = computed(() => this.site.site()?.name ?? '');
  protected readonly proposal = apiResource(calendarMoveEndpoints.readCalendarMoves, () => {
    const siteId = this.site.id();
    return siteId ? { params: { siteId } } : undefined;
  });
  /** From the first date that is spoken of to the last. */
  protected readonly reach = computed(() => {
    const dates = (this.proposal.value()?.moves ?? []).flatMap(({ on, toOn }) => (toOn === null ? [on] : [on, toOn]));
    const [fromOn, untilOn] = [dates.sort()[0], dates.at(-1)];
    return fromOn && untilOn ? { fromOn, untilOn } : null;
  });
  protected readonly mayPlan = computed(() => this.me.holds('plan.draft', this.site.id()));
  protected readonly isBusy = signal(false);
  /** Sessions that the reader took out of the choice. */
  private readonly left = signal<ReadonlySet<string>>(new Set());
  protected readonly groups = computed(() => {
    const groups = new Map<string, Group>();
    for (const move of this.proposal.value()?.moves ?? []) {
      const { planId, month, planState: state } = move;
      const known = groups.get(planId);
      const isOpen = mayEditPlan({ state, month }).allowed;
      groups.set(planId, { planId, month, state, isOpen, moves: [...(known?.moves ?? []), move] });
    }
    return [...groups.values()];
  });

  protected canMove(move: CalendarMoveView): boolean {
    return mayFollowCalendar(move, move.toOn).allowed;
  }

  protected isChosen(move: CalendarMoveView): boolean {
    return this.canMove(move) && !this.left().has(move.sessionId);
  }

  protected chosen({ moves }: Group): CalendarMoveView[] {
    return moves.filter((move) => this.isChosen(move));
  }

  protected toggle({ sessionId }: CalendarMoveView): void {
    this.left.update((left) => {
      const next = new Set(left);
      if (!next.delete(sessionId)) next.add(sessionId);
      return next;
    });
  }

  protected accept(group: Group): Promise<void> {
    return this.run(() => this.acts.accept(group.planId, this.chosen(group), () => this.proposal.reload()));
  }

  protected keep(moves: readonly CalendarMoveView[]): Promise<void> {
    return this.run(() => this.acts.keep(this.site.id() ?? '', moves, () => this.proposal.reload()));
  }

  protected change(move: CalendarMoveView): Promise<void> {
    return this.run(() => this.acts.change(move));
  }

  private async run(act: () => Promise<unknown>): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    await act();
    this.isBusy.set(false);
    this.proposal.reload();
  }
}
