import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { TouchedThing } from '@fortnight/shared/rule/history';
import { TranslocoPipe } from '@jsverse/transloco';
import { DateTextPipe } from '../time/date.pipes';

/** What an act did to one thing: its fields as they were, struck out, and as they became. */
@Component({
  selector: 'fn-history-act',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, TranslocoPipe],
  template: `
    @if (thing().name) {
      <p class="name">
        @if (thing().kind !== 'changed') {
          <span class="tag">{{ 'ui.history.' + thing().kind | transloco }}</span>
        }
        <b>{{ thing().name }}</b>
        @if (thing().on; as on) {
          <span class="meta">{{ on | dateText }}</span>
        }
      </p>
    }
    @if (thing().fields.length) {
      <dl>
        @for (field of thing().fields; track field.label) {
          <div>
            <dt>{{ field.label }}</dt>
            <dd>
              @if (field.isHidden) {
                <span class="meta">{{ 'ui.history.hidden' | transloco }}</span>
              } @else {
                @if (field.before) {
                  <del
                    ><span class="vh">{{ 'ui.history.before' | transloco }}</span
                    >{{ field.before }}</del
                  >
                }
                <ins
                  ><span class="vh">{{ 'ui.history.after' | transloco }}</span
                  >{{ field.after || '—' }}</ins
                >
              }
            </dd>
          </div>
        }
      </dl>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--fn-2);
      padding-inline-start: var(--fn-3);
      border-inline-start: 2px solid var(--fn-line-strong);
    }
    dl > div {
      display: grid;
      grid-template-columns: 96px 1fr;
      gap: var(--fn-2);
      padding: var(--fn-1) 0;
    }
    dt {
      color: var(--fn-ink-2);
    }
    del {
      margin-inline-end: var(--fn-2);
      color: var(--fn-ink-2);
    }
    ins {
      text-decoration: none;
    }
    .tag {
      margin-inline-end: var(--fn-1);
    }
  `,
})
export class HistoryAct {
  readonly thing = input.required<TouchedThing>();
}
