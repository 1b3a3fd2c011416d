import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';
import { accountEndpoints, type ResetLink } from '@fortnight/shared/person/account.contract';
import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import { resetLinkHours } from '@fortnight/shared/person/reset-link.rules';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { Reader } from '../i18n/language';
import { MomentPipe } from '../time/date.pipes';
import { CopyText } from '../ui/copy-text';
import { Icon } from '../ui/icon';
import { Toasts } from '../ui/toasts';
import { VerdictDirective } from '../ui/verdict';
import { CurrentSite } from './current-site';

/** Makes a link for a new password and shows it once, to be handed over. */
@Component({
  selector: 'fn-reset-link-box',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MomentPipe, TranslocoPipe, VerdictDirective],
  template: `
    @if (link(); as made) {
      <p class="meta">{{ 'person.reset.handOver' | transloco: { until: (made.expiresAt | moment: zone()) } }}</p>
      <div class="row">
        <input
          class="input grow"
          readonly
          [attr.aria-label]="'person.reset.link' | transloco"
          [value]="made.url"
          (focus)="select($event)"
        />
        <button type="button" class="btn" (click)="copy(made.url)">
          <fn-icon name="copy" [size]="16" />{{ 'person.reset.copy' | transloco }}
        </button>
      </div>
    } @else {
      <button type="button" class="btn wide" [fnVerdict]="verdict()" (click)="make()">
        {{ 'person.reset.make' | transloco }}
      </button>
      <p class="meta">{{ 'person.reset.makeHelp' | transloco: { hours } }}</p>
    }
  `,
})
export class ResetLinkBox {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  private readonly clipboard = inject(CopyText);
  protected readonly hours = resetLinkHours;
  protected readonly zone = inject(CurrentSite).zone;
  readonly employee = input.required<EmployeeView>();
  readonly verdict = input.required<Verdict>();
  /** Forgotten with the page, and when another person is shown. */
  protected readonly link = linkedSignal<string, ResetLink | undefined>({
    source: () => this.employee().id,
    computation: () => undefined,
  });

  protected async make(): Promise<void> {
    const params = { employeeId: this.employee().id };
    this.link.set(await this.api.call(accountEndpoints.makeResetLink, { params }));
  }

  protected async copy(url: string): Promise<void> {
    const key = (await this.clipboard.copy(url)) ? 'person.reset.copied' : 'person.reset.copyByHand';
    this.toasts.show({ text: this.reader.say(key) });
  }

  protected select(event: Event): void {
    (event.target as HTMLInputElement).select();
  }
}
