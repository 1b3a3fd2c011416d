import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PlanView } from '@fortnight/shared/plan/plan.contract';
import { mayChangeBinding } from '@fortnight/shared/plan/session-change.rules';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { toInstantText } from '@fortnight/shared/time/instant';
import { TranslocoPipe } from '@jsverse/transloco';
import { Me } from '../person/me';
import { ServerClock } from '../time/server-clock';
import { VerdictDirective } from '../ui/verdict';
import { ChangeActs } from './change-acts';

/** What can be done on the board about a session that binds: open it, change it, cancel it; or why it is off. */
@Component({
  selector: 'fn-binding-acts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoPipe, VerdictDirective],
  template: `
    @if (session().cancelReason; as reason) {
      <p class="sub">{{ 'session.field.cancelReason' | transloco }}: {{ reason }}</p>
    }
    <footer>
      <a class="btn grow" [routerLink]="['/sessions', session().id]">{{ 'plan.panel.toSession' | transloco }}</a>
      @if (mayAsk() && session().state === 'binding') {
        <button type="button" class="btn" [fnVerdict]="verdict()" (click)="ask('change')">
          {{ 'plan.change.change' | transloco }}
        </button>
        <button type="button" class="btn bad" [fnVerdict]="verdict()" (click)="ask('cancel')">
          {{ 'plan.change.cancelShort' | transloco }}
        </button>
      }
    </footer>
  `,
  styles: `
    p {
      padding: 0 var(--fn-4) var(--fn-3);
    }
    footer {
      display: flex;
      gap: var(--fn-2);
      padding: var(--fn-3) var(--fn-4);
      border-top: 1px solid var(--fn-line);
    }
  `,
})
export class BindingActs {
  private readonly me = inject(Me);
  private readonly clock = inject(ServerClock);
  private readonly acts = inject(ChangeActs);
  readonly session = input.required<SessionView>();
  readonly plan = input<PlanView | undefined>();
  /** The session is another one now. */
  readonly changed = output<void>();

  protected readonly mayAsk = computed(() => this.me.holds('plan.draft', this.session().siteId));
  protected readonly verdict = computed(() => {
    const plan = this.plan();
    return plan ? mayChangeBinding(plan, this.session(), toInstantText(this.clock.nowMs())) : null;
  });

  protected async ask(act: 'change' | 'cancel'): Promise<void> {
    if (await this.acts.open({ sessionId: this.session().id, act })) this.changed.emit();
  }
}
