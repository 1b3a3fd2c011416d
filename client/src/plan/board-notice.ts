import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { firstOfMonth, lastOfMonth } from '@fortnight/shared/time/days';
import { CoverageNote } from '../site/coverage-note';
import { momentWords } from '../time/date-words';
import { Reader } from '../i18n/language';
import { Icon } from '../ui/icon';
import { BoardActs } from './board-acts';
import { BoardStore } from './board-store';
import { CalendarBanner } from './calendar-banner';
import { PlanComments } from './plan-comments';

/** Says above the grid why it cannot be changed, or why the manager returned the plan. */
@Component({
  selector: 'fn-board-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CalendarBanner, CoverageNote, Icon],
  template: `
    @if (store.board(); as board) {
      <fn-calendar-banner [siteId]="board.plan.siteId" [planId]="board.plan.id" />
    }
    @if (dates(); as month) {
      <fn-coverage-note [fromOn]="month.fromOn" [untilOn]="month.untilOn" />
    }
    @if (notice(); as shown) {
      <p [class]="shown.tone" role="status">
        <fn-icon [name]="shown.icon" [size]="16" /><span>{{ shown.words }}</span>
        @if (remarks(); as words) {
          <button type="button" class="btn s" (click)="acts.isReadingComments.set(true)">
            <fn-icon name="comment" [size]="16" />{{ words }}
          </button>
        }
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      align-items: center;
      gap: var(--fn-2);
      padding: 6px var(--fn-4);
      border-bottom: 1px solid var(--fn-line);
      background: var(--fn-info-soft);
      color: var(--fn-info);
      font-size: var(--fn-t-s);
    }
    .btn {
      flex: none;
      margin-inline-start: auto;
    }
    @media (max-width: 599px) {
      p {
        flex-wrap: wrap;
      }
      p > span {
        flex: 1 1 80%;
      }
    }
    p.warn {
      background: var(--fn-warn-soft);
      color: var(--fn-warn);
    }
    p.ok {
      background: var(--fn-ok-soft);
      color: var(--fn-ok);
    }
  `,
})
export class BoardNotice {
  protected readonly store = inject(BoardStore);
  private readonly reader = inject(Reader);
  private readonly comments = inject(PlanComments);
  protected readonly acts = inject(BoardActs);

  /** How many comments there are, and whether somebody has to see to them. */
  protected readonly remarks = computed(() => {
    const [all, open] = [this.comments.list().length, this.comments.open().length];
    if (all === 0) return '';
    return this.reader.say(open > 0 ? 'plan.comment.openCount' : 'plan.comment.allSettled', { count: open || all });
  });

  protected readonly dates = computed(() => {
    const month = this.store.board()?.plan.month;
    return month ? { fromOn: firstOfMonth(month), untilOn: lastOfMonth(month) } : null;
  });

  protected readonly notice = computed(() => {
    const board = this.store.board();
    if (!board) return null;
    const { state, submitted, decided, returnReason } = board.plan;
    const say = (key: string, done: { name: string; at: string } | null): string =>
      this.reader.say(key, {
        name: done?.name ?? '',
        at: done ? momentWords(done.at, board.site.zone, this.reader.language()) : '',
        reason: returnReason ?? '',
      });
    if (state === 'submitted')
      return { tone: 'info', icon: 'lock', words: say('plan.notice.submitted', submitted) } as const;
    if (state === 'approved')
      return { tone: 'ok', icon: 'check', words: say('plan.notice.approved', decided) } as const;
    if (state === 'returned')
      return { tone: 'warn', icon: 'back', words: say('plan.notice.returned', decided) } as const;
    if (this.store.isEditable() && board.sessions.length === 0) {
      const count = board.needs.reduce((sum, need) => sum + need.needed, 0);
      return { tone: 'info', icon: 'plan', words: this.reader.say('plan.notice.empty', { count }) } as const;
    }
    if (this.store.isEditable() && this.comments.list().length > 0)
      return { tone: 'info', icon: 'comment', words: this.reader.say('plan.comment.fromReview') } as const;
    return this.store.isEditable()
      ? null
      : ({ tone: 'info', icon: 'eye', words: say('plan.notice.reading', null) } as const);
  });
}
