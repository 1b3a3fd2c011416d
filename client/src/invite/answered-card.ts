import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { AnswerPage } from '@fortnight/shared/invite/invite.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { MomentPipe } from '../time/date.pipes';
import { Status } from '../ui/status';
import { ReplyStatus } from './reply-status';

/** What was replied, and until when that can be changed; or which sitting was taken instead. */
@Component({
  selector: 'fn-answered-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MomentPipe, ReplyStatus, Status, TranslocoPipe],
  template: `
    @if (page().instead; as taken) {
      <div class="card" [class.fresh]="isFresh()">
        @if (taken.state === 'cancelled') {
          <fn-status icon="close">{{ 'session.phase.cancelled' | transloco }}</fn-status>
          <b class="grow">{{ 'invite.instead.doneOff' | transloco }}</b>
        } @else {
          <fn-status tone="ok" icon="check">{{ 'invite.reply.accepted' | transloco }}</fn-status>
          <span class="grow">
            <b>{{ 'invite.instead.done' | transloco }}</b>
            <span class="meta">{{ 'invite.instead.doneMail' | transloco }}</span>
          </span>
        }
      </div>
    } @else if (page().reply !== 'none') {
      <div class="card" [class.fresh]="isFresh()">
        <fn-reply-status [reply]="page().reply" />
        <span class="grow">
          <b>{{ (isFresh() ? 'invite.saved' : 'invite.before') | transloco }}</b>
          @if (page().reason; as reason) {
            <span class="sub">{{ reason }}</span>
          }
          @if (mayChange()) {
            <span class="meta">{{
              'invite.mayChange' | transloco: { until: (page().session.startsAt | moment: page().session.zone) }
            }}</span>
          }
        </span>
      </div>
    }
  `,
  styles: `
    .card {
      display: flex;
      align-items: flex-start;
      gap: var(--fn-3);
      padding: var(--fn-3) 14px;
      border-radius: var(--fn-r-4);
    }
    .fresh {
      border-color: var(--fn-ok-line);
    }
    .grow > * {
      display: block;
    }
  `,
})
export class AnsweredCard {
  readonly page = input.required<AnswerPage>();
  /** Just now, on this page. */
  readonly isFresh = input(false);
  readonly mayChange = input(false);
}
