import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { instructorNames, teamNames } from '../session/session-people';
import { sessionTitle } from '../session/session-title';
import { SpanPipe } from '../time/date.pipes';

/** Roll calls of past sessions that nobody has closed. */
@Component({
  selector: 'fn-open-sheets-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, SpanPipe, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="sheets-title">
      <header>
        <h2 id="sheets-title">{{ 'home.sheets.title' | transloco }}</h2>
        <span class="meta">{{ 'session.count.sessions' | transloco: { count: rows().length } }}</span>
      </header>
      <ul class="rows">
        @for (row of rows(); track row.session.id) {
          <li class="p{{ row.session.tint }}">
            <span class="grow">
              <span class="sw"></span>{{ row.title }}
              <span class="meta">{{ row.session | span: row.session.zone }} {{ row.who }}</span>
            </span>
            <a class="btn s" [routerLink]="['/sessions', row.session.id]" [queryParams]="{ tab: 'roll-call' }">{{
              'home.sheets.act' | transloco
            }}</a>
          </li>
        } @empty {
          <li class="ok-t">{{ 'home.sheets.none' | transloco }}</li>
        }
      </ul>
    </section>
  `,
})
export class OpenSheetsCard {
  private readonly reader = inject(Reader);
  readonly sessions = input.required<readonly SessionView[]>();
  protected readonly rows = computed(() => {
    const language = this.reader.language();
    return this.sessions().map((session) => ({
      session,
      title: sessionTitle(session, language),
      who: [teamNames(session, language), instructorNames(session, language)].filter(Boolean).join(' '),
    }));
  });
}
