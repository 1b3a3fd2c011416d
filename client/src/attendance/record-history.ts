import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RecordedSitting } from '@fortnight/shared/attendance/training-record.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { Me } from '../person/me';
import { instructorNames } from '../session/session-people';
import { sessionTitle } from '../session/session-title';
import { DateTextPipe, TimeRangePipe } from '../time/date.pipes';
import { Empty } from '../ui/empty';
import { Status } from '../ui/status';
import { statusLooks } from './status-look';

/** So many are shown before somebody asks for more. */
const atFirst = 8;

/** 培训履历: what somebody took part in, the latest first; each leads to its session where the reader may see it. */
@Component({
  selector: 'fn-record-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, Empty, RouterLink, Status, TimeRangePipe, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="history-title">
      <header>
        <h2 id="history-title">{{ 'attendance.record.history' | transloco }}</h2>
        <span class="meta">{{ 'session.count.sessions' | transloco: { count: past().length } }}</span>
      </header>
      @if (rows().length === 0) {
        <fn-empty [text]="'attendance.record.noHistory' | transloco" />
      }
      <ul>
        @for (row of rows(); track row.session.id) {
          <li class="p{{ row.session.tint }}">
            <span class="day">{{ row.session.on | dateText: 'day' }}</span>
            <span class="what">
              <span class="sw"></span>
              @if (row.link; as link) {
                <a [routerLink]="link">{{ row.title }}</a>
              } @else {
                <span>{{ row.title }}</span>
              }
            </span>
            <span class="sub who">{{ row.who }}</span>
            <span class="meta time">{{ row.session | timeRange: row.session.zone }}</span>
            @if (row.status; as status) {
              <fn-status [tone]="looks[status].tone">{{ 'attendance.status.' + status | transloco }}</fn-status>
            } @else {
              <fn-status>{{ 'attendance.record.open' | transloco }}</fn-status>
            }
          </li>
        }
      </ul>
      @if (rows().length < past().length) {
        <footer>
          <button type="button" class="btn s" (click)="areAllShown.set(true)">
            {{ 'attendance.record.all' | transloco: { count: past().length } }}
          </button>
        </footer>
      }
    </section>
  `,
  styleUrl: './record-history.css',
})
export class RecordHistory {
  private readonly reader = inject(Reader);
  private readonly me = inject(Me);
  readonly past = input.required<readonly RecordedSitting[]>();
  protected readonly looks = statusLooks;
  protected readonly areAllShown = signal(false);
  protected readonly rows = computed(() =>
    this.past()
      .slice(0, this.areAllShown() ? undefined : atFirst)
      .map(({ session, status }) => ({
        session,
        status,
        title: sessionTitle(session, this.reader.language()),
        who: instructorNames(session, this.reader.language()),
        link: this.me.holds('session.read', session.siteId) ? ['/sessions', session.id] : null,
      })),
  );
}
