import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { sessionChangeEndpoints } from '@fortnight/shared/plan/session-change.contract';
import { mayChangeBinding } from '@fortnight/shared/plan/session-change.rules';
import { refuse, type Verdict } from '@fortnight/shared/rule/verdict';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { toInstantText } from '@fortnight/shared/time/instant';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Me } from '../person/me';
import { ServerClock } from '../time/server-clock';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { VerdictDirective } from '../ui/verdict';
import { ChangeActs } from './change-acts';
import { ChangeList } from './change-list';

/** What has changed since a session binds, and the ways to change it further (R5). */
@Component({
  selector: 'fn-session-changes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChangeList, Icon, ProblemPanel, Skeleton, TranslocoPipe, VerdictDirective],
  template: `
    <section class="card" aria-labelledby="changes-title">
      <header>
        <h2 id="changes-title">{{ 'plan.change.head' | transloco }}</h2>
        <span class="tag">R5</span>
      </header>
      <fn-problem [problem]="desk.problem()" [canTryAgain]="true" (again)="desk.reload()" />
      @if (desk.value(); as shown) {
        @if (shown.changes.length > 0) {
          <fn-change-list [changes]="shown.changes" [isOneSession]="true" (decided)="settle()" />
        } @else {
          <p class="body sub">{{ 'plan.change.none' | transloco }}</p>
        }
        @if (mayAsk() && session().state === 'binding') {
          <footer>
            <button type="button" class="btn" [fnVerdict]="verdict()" (click)="open('change')">
              <fn-icon name="edit" [size]="16" />{{ 'plan.change.change' | transloco }}
            </button>
            <button type="button" class="btn bad" [fnVerdict]="verdict()" (click)="open('cancel')">
              {{ 'plan.change.cancel' | transloco }}
            </button>
          </footer>
        }
      } @else if (desk.isLoading()) {
        <fn-skeleton [count]="2" />
      }
    </section>
  `,
})
export class SessionChanges {
  private readonly me = inject(Me);
  private readonly clock = inject(ServerClock);
  private readonly acts = inject(ChangeActs);
  readonly session = input.required<SessionView>();
  /** The session is another one now. */
  readonly changed = output<void>();

  protected readonly desk = apiResource(sessionChangeEndpoints.readChangeDesk, () => ({
    params: { sessionId: this.session().id },
  }));
  protected readonly mayAsk = computed(() => this.me.holds('plan.draft', this.session().siteId));
  protected readonly verdict = computed<Verdict | null>(() => {
    const shown = this.desk.value();
    if (!shown) return null;
    if (shown.changes.some(({ state }) => state === 'pending')) return refuse('change-waits-already');
    return mayChangeBinding(shown.plan, this.session(), toInstantText(this.clock.nowMs()));
  });

  protected async open(act: 'change' | 'cancel'): Promise<void> {
    if (await this.acts.open({ sessionId: this.session().id, act })) this.settle();
  }

  protected settle(): void {
    this.desk.reload();
    this.changed.emit();
  }
}
