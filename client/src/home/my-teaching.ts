import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { Me } from '../person/me';
import { teamNames } from '../session/session-people';
import { SessionStatus } from '../session/session-status';
import { sessionTitle } from '../session/session-title';
import { SpanPipe } from '../time/date.pipes';

/** 我讲的课, from today on; each leads to its roll call. */
@Component({
  selector: 'fn-my-teaching',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, SessionStatus, SpanPipe, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="teaching-title">
      <header>
        <h2 id="teaching-title">{{ 'home.my.teaching' | transloco }}</h2>
        <span class="meta">{{ 'session.count.sessions' | transloco: { count: rows().length } }}</span>
      </header>
      <ul class="rows">
        @for (row of rows(); track row.session.id) {
          <li class="p{{ row.session.tint }}">
            <span class="sw"></span>
            <span class="grow">
              <b class="m">{{ row.title }}</b>
              <span class="meta">{{ row.session | span: row.session.zone }} {{ row.teams }}</span>
            </span>
            <fn-session-status [session]="row.session" [plain]="true" />
            @if (row.isMine && row.session.state !== 'cancelled') {
              <a class="btn s" [routerLink]="['/sessions', row.session.id]" [queryParams]="{ tab: 'roll-call' }">{{
                'home.sheets.act' | transloco
              }}</a>
            }
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    .sw {
      margin: 0;
      height: 28px;
    }
    .grow > * {
      display: block;
    }
  `,
})
export class MyTeaching {
  private readonly reader = inject(Reader);
  private readonly me = inject(Me);
  readonly sessions = input.required<readonly SessionView[]>();
  protected readonly rows = computed(() =>
    this.sessions().map((session) => ({
      session,
      title: sessionTitle(session, this.reader.language()),
      teams: teamNames(session, this.reader.language()),
      isMine: this.me.holds('session.read', session.siteId),
    })),
  );
}
