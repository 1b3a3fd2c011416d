import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { homeEndpoints, type MySession } from '@fortnight/shared/home/home.contract';
import type { ReplyBody } from '@fortnight/shared/invite/invite.contract';
import { toInstantText } from '@fortnight/shared/time/instant';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { FeedCard } from '../invite/feed-card';
import { Me } from '../person/me';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { HeadActs, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { HomeSwitch } from './home-switch';
import { MyPast } from './my-past';
import { MyReplies } from './my-replies';
import { MySessionRow } from './my-session-row';
import { MyShiftsCard } from './my-shifts-card';
import { MyTeaching } from './my-teaching';
import { NextCard } from './next-card';
import { relativeDay } from './relative-day';

/** 我的培训: what comes and what I answered, what was, what I teach, and my calendar. */
@Component({
  selector: 'fn-my-training',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Empty,
    FeedCard,
    HeadActs,
    HomeSwitch,
    Icon,
    MyPast,
    MySessionRow,
    MyShiftsCard,
    MyTeaching,
    NextCard,
    PageHead,
    ProblemPanel,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [MyReplies],
  templateUrl: './my-training.html',
  styleUrl: './my-training.css',
})
export class MyTrainingView {
  protected readonly replies = inject(MyReplies);
  protected readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly clock = inject(ServerClock);
  readonly title = input.required<string>();
  /** Shown as somebody's home page, where other roles may have other views. */
  readonly isHome = input(false);

  protected readonly training = apiResource(homeEndpoints.readMyTraining, () => ({}));
  protected readonly next = computed(() =>
    [...(this.training.value()?.next ?? [])].sort((one, other) =>
      one.session.startsAt.localeCompare(other.session.startsAt),
    ),
  );
  /** The first that takes place stands large; cancelled ones stay in the list. */
  protected readonly first = computed(() => this.next().find(({ session }) => session.state !== 'cancelled'));
  protected readonly later = computed(() => this.next().filter((one) => one !== this.first()));
  /** 下一场，明天; 正在上. */
  protected readonly firstTitle = computed(() => {
    const first = this.first()?.session;
    if (!first) return '';
    if (first.startsAt <= toInstantText(this.clock.nowMs())) return this.reader.say('home.my.now');
    const today = todayAt(this.clock, first.zone);
    const day = relativeDay(first.on, today, this.reader.language(), (key, params) => this.reader.say(key, params));
    return this.reader.say('home.my.next', { day });
  });
  protected readonly unanswered = computed(() => this.next().filter(({ reply }) => reply === 'none').length);

  protected answer(one: MySession, body: ReplyBody): Promise<void> {
    return this.replies.answer(this.training, one, body);
  }

  protected toFeed(): void {
    document.getElementById('feed')?.scrollIntoView({ block: 'start' });
  }
}
