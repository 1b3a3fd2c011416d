import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SupervisorHome } from '@fortnight/shared/home/home.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { sessionTitle } from '../session/session-title';
import { DateTextPipe } from '../time/date.pipes';
import { Avatar } from '../ui/avatar';

/** 回复不能来的人, with why; a declined invite is not leave (domain.md, 'Who takes part'). */
@Component({
  selector: 'fn-declined-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Avatar, DateTextPipe, RouterLink, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="declined-title">
      <header>
        <h2 id="declined-title">{{ 'home.declined.title' | transloco }}</h2>
        <span class="meta">{{ 'home.declined.count' | transloco: { count: rows().length } }}</span>
      </header>
      <ul class="rows">
        @for (row of rows(); track $index) {
          <li>
            <fn-avatar [name]="row.employeeName" [large]="true" />
            <span class="grow">
              <b class="m">{{ row.employeeName }}</b>&ngsp;
              <span class="meta">{{ row.session.on | dateText }} {{ row.title }}</span>
              <span class="sub why">{{ row.reason }}</span>
            </span>
            <a [routerLink]="['/sessions', row.session.id]">{{ 'home.declined.act' | transloco }}</a>
          </li>
        } @empty {
          <li class="sub">{{ 'home.declined.none' | transloco }}</li>
        }
      </ul>
    </section>
  `,
  styles: `
    .why {
      display: block;
      font-size: var(--fn-t-xs);
    }
    a {
      white-space: nowrap;
    }
  `,
})
export class DeclinedCard {
  private readonly reader = inject(Reader);
  readonly declined = input.required<SupervisorHome['declined']>();
  protected readonly rows = computed(() =>
    this.declined().map((one) => ({ ...one, title: sessionTitle(one.session, this.reader.language()) })),
  );
}
