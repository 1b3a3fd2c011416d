import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MySession } from '@fortnight/shared/home/home.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { statusLooks } from '../attendance/status-look';
import { Reader } from '../i18n/language';
import { sessionTitle } from '../session/session-title';
import { DateTextPipe } from '../time/date.pipes';
import { Status } from '../ui/status';

/** So many are shown here: my record has them all. */
const atFirst = 6;

/** What I took part in, newest first, with how the roll call has me. */
@Component({
  selector: 'fn-my-past',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, RouterLink, Status, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="past-title">
      <header>
        <h2 id="past-title">{{ 'home.my.past' | transloco }}</h2>
        <span class="meta">{{ 'session.count.sessions' | transloco: { count: past().length } }}</span>
      </header>
      <ul class="rows">
        @for (row of rows(); track row.session.id) {
          <li class="p{{ row.session.tint }}">
            <span class="sw"></span>
            <span class="grow">
              {{ row.title }}
              <span class="meta">{{ row.session.on | dateText }}</span>
            </span>
            @if (row.status; as status) {
              <fn-status [tone]="looks[status].tone" [plain]="true">{{
                'attendance.status.' + status | transloco
              }}</fn-status>
            } @else {
              <fn-status [plain]="true">{{
                (row.session.state === 'cancelled' ? 'session.phase.cancelled' : 'home.my.notYet') | transloco
              }}</fn-status>
            }
          </li>
        } @empty {
          <li class="sub">{{ 'home.my.nonePast' | transloco }}</li>
        }
      </ul>
      @if (past().length > 0) {
        <footer>
          <a class="btn s" routerLink="/my/record">{{ 'home.my.record' | transloco }}</a>
        </footer>
      }
    </section>
  `,
  styles: `
    .sw {
      margin: 0;
    }
  `,
})
export class MyPast {
  private readonly reader = inject(Reader);
  readonly past = input.required<readonly MySession[]>();
  protected readonly looks = statusLooks;
  protected readonly rows = computed(() =>
    [...this.past()]
      .sort((one, other) => other.session.startsAt.localeCompare(one.session.startsAt))
      .slice(0, atFirst)
      .map((one) => ({ ...one, title: sessionTitle(one.session, this.reader.language()) })),
  );
}
