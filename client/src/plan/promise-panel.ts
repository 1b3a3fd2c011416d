import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PromiseRow, PromisesView } from '@fortnight/shared/plan/promises.contract';
import type { PromiseWindow, UncountedReason } from '@fortnight/shared/template/promise.contract';
import { monthOf } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { promiseInWords } from '@fortnight/shared/template/promise-in-words';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { dateRangeWords } from '../time/date-words';
import { DateTextPipe } from '../time/date.pipes';
import { Icon } from '../ui/icon';
import { SidePanel } from '../ui/side-panel';
import { PromiseStatus } from './promise-state';

/** One period of a promise: the sittings that count, those that do not and why, and the days left. */
@Component({
  selector: 'fn-promise-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, Icon, PromiseStatus, RouterLink, SidePanel, TranslocoPipe],
  templateUrl: './promise-panel.html',
  styleUrl: './promise-panel.css',
})
export class PromisePanel {
  private readonly reader = inject(Reader);
  readonly row = input.required<PromiseRow>();
  readonly window = input.required<PromiseWindow>();
  readonly plans = input.required<PromisesView['plans']>();
  readonly closed = output<void>();

  protected readonly title = computed(() => {
    const { templateName, templateNameEn, teamShortName } = this.row();
    const name = this.reader.language() === 'en' ? templateNameEn : templateName;
    return `${name} · ${teamShortName ?? this.reader.say('plan.promises.everyone')}`;
  });
  protected readonly period = computed(() =>
    dateRangeWords(this.window().fromOn, this.window().untilOn, this.reader.language()),
  );
  protected readonly cadence = computed(() => promiseInWords(this.row(), this.reader.language()));
  /** The plan that answers for the period: that of the month in which it ends. */
  protected readonly board = computed(() => this.boardOf(this.window().untilOn));
  protected readonly why = computed(() => {
    const { shortfall, missing, candidates, uncounted, state } = this.window();
    if (shortfall) return this.reader.say(`plan.promises.short.${shortfall}`, { count: missing });
    if (state === 'kept') return '';
    if (state === 'not-asked') return this.reader.say('plan.promises.notAsked');
    const open = uncounted.filter(({ why }) => why === 'roll-call-open').length;
    if (open >= missing) return this.reader.say('plan.promises.rollCall', { count: missing });
    if (candidates.length === 0) return this.reader.say('plan.promises.noDays', { count: missing });
    return this.reader.say('plan.promises.missing', { count: missing, days: candidates.length });
  });

  /** A session of an approved plan has a page of its own; one of a draft is on the board. */
  protected linkTo(on: DateText, sessionId: string): string[] {
    const plan = this.planOf(on);
    return plan && !plan.isApproved ? ['/plans', plan.planId] : ['/sessions', sessionId];
  }

  protected queryTo(on: DateText, sessionId: string, why?: UncountedReason): Record<string, string> | null {
    const plan = this.planOf(on);
    if (plan && !plan.isApproved) return { session: sessionId, on };
    return why === 'roll-call-open' ? { tab: 'roll-call' } : null;
  }

  /** Where a sitting is added on a day that could take one: the form of the board; nowhere while that plan cannot be edited. */
  protected addAt(on: DateText): { readonly link: string[]; readonly query: Record<string, string | null> } | null {
    const plan = this.planOf(on);
    if (!plan || plan.isApproved) return null;
    const { templateId, teamId } = this.row();
    return { link: ['/plans', plan.planId], query: { on, add: templateId, for: teamId } };
  }

  private boardOf(on: DateText): string[] | null {
    const plan = this.planOf(on);
    return plan ? ['/plans', plan.planId] : null;
  }

  private planOf(on: DateText): PromisesView['plans'][number] | undefined {
    return this.plans().find(({ month }) => month === monthOf(on));
  }
}
