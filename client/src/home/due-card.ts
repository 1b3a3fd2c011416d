import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SupervisorHome } from '@fortnight/shared/home/home.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { inkOf, toneOf } from '../plan/deadline-words';
import { DateTextPipe, MonthTextPipe } from '../time/date.pipes';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { dueItems, type DueItem } from './due-items';

/** 要办的事: what waits for the supervisor, until when, and the way there. */
@Component({
  selector: 'fn-due-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, Empty, Icon, MonthTextPipe, RouterLink, TranslocoPipe],
  templateUrl: './due-card.html',
  styleUrl: './due-rows.css',
})
export class DueCard {
  private readonly reader = inject(Reader);
  readonly home = input.required<SupervisorHome>();
  protected readonly inkOf = inkOf;
  protected readonly items = computed(() => dueItems(this.home()));
  protected readonly meta = computed(() => {
    const items = this.items();
    const late = items.filter(({ nearness }) => toneOf(nearness) === 'bad').length;
    return this.reader.say(late > 0 ? 'home.due.countLate' : 'home.due.count', { count: items.length, late });
  });

  /** 草稿，还差：1 场未定讲师，2 项承诺未排满. */
  protected stateOf({ what, plan, gaps }: DueItem): string {
    const [colon, comma] = this.reader.language() === 'en' ? [': ', ', '] : ['：', '，'];
    const state = this.reader.say(`home.due.${what}`, { reason: plan?.returnReason ?? '' });
    const missing = gaps.map(({ kind, count }) => this.reader.say(`home.due.gap.${kind}`, { count })).join(comma);
    return missing ? `${state}${colon}${missing}` : state;
  }
}
