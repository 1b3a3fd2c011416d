import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { accountEndpoints, type MySignIn } from '@fortnight/shared/person/account.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { MomentPipe } from '../time/date.pipes';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { Status } from '../ui/status';
import { Toasts } from '../ui/toasts';
import { CurrentSite } from './current-site';

/** The browsers in which I am signed in, and signing them out. */
@Component({
  selector: 'fn-my-sign-ins-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MomentPipe, ProblemPanel, Skeleton, Status, TranslocoPipe],
  template: `
    <section class="card">
      <header>
        <h2>{{ 'person.mine.signIns' | transloco }}</h2>
        <span class="meta">{{ 'person.mine.signInsHelp' | transloco }}</span>
      </header>
      <fn-problem [problem]="signIns.problem()" [canTryAgain]="true" (again)="signIns.reload()" />
      @if (signIns.value(); as list) {
        <ul class="rows">
          @for (one of list; track one.id) {
            <li>
              <fn-icon name="screen" />
              <span class="grow">
                <b class="m">{{ deviceOf(one) }}</b>
                <span class="meta">
                  {{ 'person.mine.lastSeen' | transloco: { at: (one.lastSeenAt | moment: zone()) } }}
                  @if (one.address) {
                    {{ one.address }}
                  }
                </span>
                @if (one.signedInAt) {
                  <span class="meta">{{
                    'person.mine.signedIn' | transloco: { at: (one.signedInAt | moment: zone()) }
                  }}</span>
                }
              </span>
              @if (one.isThis) {
                <fn-status tone="ok" icon="check">{{ 'person.mine.thisOne' | transloco }}</fn-status>
              } @else {
                <button
                  type="button"
                  class="btn s"
                  [attr.aria-label]="'person.mine.endOne' | transloco: { device: deviceOf(one) }"
                  (click)="end(one)"
                >
                  {{ 'person.mine.end' | transloco }}
                </button>
              }
            </li>
          }
        </ul>
        @if (others() > 0) {
          <footer>
            <button type="button" class="btn right" (click)="endOthers()">
              {{ 'person.mine.endOthers' | transloco: { count: others() } }}
            </button>
          </footer>
        }
      } @else if (signIns.isLoading()) {
        <fn-skeleton [count]="3" />
      }
    </section>
  `,
  styles: `
    .grow .m,
    .grow .meta {
      display: block;
    }
  `,
})
export class MySignInsCard {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  protected readonly zone = inject(CurrentSite).zone;

  protected readonly signIns = apiResource(accountEndpoints.listMySignIns, () => ({}));
  protected readonly others = computed(() => this.signIns.value()?.filter(({ isThis }) => !isThis).length ?? 0);

  reload(): void {
    this.signIns.reload();
  }

  protected deviceOf({ browser, system }: MySignIn): string {
    const known = [browser, system].filter((word) => word !== null);
    return known.length > 0 ? known.join(' / ') : this.reader.say('person.mine.unknownDevice');
  }

  protected async end({ id: signInId }: MySignIn): Promise<void> {
    await this.api.call(accountEndpoints.endMySignIn, { params: { signInId } });
    this.told(1);
  }

  protected async endOthers(): Promise<void> {
    const { ended } = await this.api.call(accountEndpoints.endMyOtherSignIns, {});
    this.told(ended);
  }

  private told(count: number): void {
    this.toasts.show({ text: this.reader.say('person.mine.ended', { count }), tone: 'ok' });
    this.signIns.reload();
  }
}
