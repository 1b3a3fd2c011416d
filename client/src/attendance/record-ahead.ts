import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RecordedSitting } from '@fortnight/shared/attendance/training-record.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { ReplyStatus } from '../invite/reply-status';
import { Me } from '../person/me';
import { sessionTitle } from '../session/session-title';
import { SpanPipe } from '../time/date.pipes';
import { Empty } from '../ui/empty';

/** So many are shown: the rest stands on the sessions' page. */
const shown = 8;

/** 接下来: what somebody is expected at, with the reply. */
@Component({
  selector: 'fn-record-ahead',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, ReplyStatus, RouterLink, SpanPipe, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="ahead-title">
      <header>
        <h2 id="ahead-title">{{ 'attendance.record.ahead' | transloco }}</h2>
        <span class="meta">{{ 'session.count.sessions' | transloco: { count: ahead().length } }}</span>
      </header>
      @if (rows().length === 0) {
        <fn-empty [text]="'attendance.record.noAhead' | transloco" />
      }
      <ul class="rows">
        @for (row of rows(); track row.session.id) {
          <li class="p{{ row.session.tint }}">
            <span class="sw"></span>
            <span class="grow">
              @if (row.link; as link) {
                <a [routerLink]="link">{{ row.title }}</a>
              } @else {
                {{ row.title }}
              }
              <span class="meta">{{ row.session | span: row.session.zone }}</span>
            </span>
            <fn-reply-status [reply]="row.reply" />
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    .sw {
      height: 30px;
      margin: 0;
    }
    a {
      color: var(--fn-ink);
    }
    .meta {
      display: block;
    }
  `,
})
export class RecordAhead {
  private readonly reader = inject(Reader);
  private readonly me = inject(Me);
  readonly ahead = input.required<readonly RecordedSitting[]>();
  protected readonly rows = computed(() =>
    this.ahead()
      .slice(0, shown)
      .map(({ session, reply }) => ({
        session,
        reply,
        title: sessionTitle(session, this.reader.language()),
        link: this.me.holds('session.read', session.siteId) ? ['/sessions', session.id] : null,
      })),
  );
}
