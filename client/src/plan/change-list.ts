import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionChangeView } from '@fortnight/shared/plan/session-change.contract';
import { mayDecideChange } from '@fortnight/shared/plan/session-change.rules';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { Me } from '../person/me';
import type { Say } from '../session/say';
import { DeadlinePipe, MomentPipe } from '../time/date.pipes';
import { Icon } from '../ui/icon';
import { Status } from '../ui/status';
import { VerdictDirective } from '../ui/verdict';
import { ChangeActs } from './change-acts';
import { changedFacts, changeLooks } from './change-words';

/** Changes of binding sessions, old over new, with whoever asked and why; and what the reader may do about them. */
@Component({
  selector: 'fn-change-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, DeadlinePipe, MomentPipe, RouterLink, Status, TranslocoPipe, VerdictDirective],
  templateUrl: './change-list.html',
  styleUrl: './change-list.css',
})
export class ChangeList {
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly acts = inject(ChangeActs);
  readonly changes = input.required<readonly SessionChangeView[]>();
  /** Where the session is known, its name need not be said again. */
  readonly isOneSession = input(false);
  /** Something was decided: what is shown is to be read again. */
  readonly decided = output<void>();
  protected readonly busyId = signal<string | null>(null);

  protected readonly rows = computed(() => {
    const language = this.reader.language();
    const say: Say = (key, params) => this.reader.say(key, params);
    return this.changes().map((change) => ({
      change,
      title: language === 'en' ? change.titleEn : change.title,
      facts: changedFacts(change, language, say),
      look: changeLooks[change.state],
      decides: this.me.holds('plan.review', change.siteId),
      plans: this.me.holds('plan.draft', change.siteId),
      verdict: this.verdict(change),
    }));
  });

  protected async do(act: 'approve' | 'return' | 'ratify' | 'withdraw', change: SessionChangeView): Promise<void> {
    if (this.busyId() !== null) return;
    this.busyId.set(change.id);
    const isDone = await this.acts[act](change);
    this.busyId.set(null);
    if (isDone) this.decided.emit();
  }

  private verdict(change: SessionChangeView): Verdict | null {
    const me = this.me.view();
    return me ? mayDecideChange(change, change.state === 'pending' ? 'approve' : 'ratify', me) : null;
  }
}
