import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { policyDefault } from '@fortnight/shared/policy/policy';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { DateTextPipe } from '../time/date.pipes';
import type { FigureRow } from './figure-rows';
import { valueWords } from './figure-words';

/** How a figure came about: each change with its day, author and reason, the newest first. */
@Component({
  selector: 'fn-figure-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, TranslocoPipe],
  template: `
    <div>
      <h3>{{ 'policy.origin' | transloco }}</h3>
      <ol>
        @for (change of changes(); track $index) {
          <li [class.now]="change === row().inForce" [class.coming]="change.effectiveOn > on()">
            <span class="row">
              <b class="grow">{{ words(change.value) }}</b>
              <span class="meta">{{ stateOf(change) }}</span>
            </span>
            <span class="meta">
              {{ 'policy.changedBy' | transloco: { on: (change.effectiveOn | dateText: 'full'), name: change.by }
              }}{{ change.reason }}
            </span>
          </li>
        }
        <li [class.now]="row().inForce === null">
          <span class="row">
            <b class="grow">{{ words(standard()) }}</b>
            <span class="meta">{{ row().inForce === null ? ('policy.now' | transloco) : '' }}</span>
          </span>
          <span class="meta">{{ 'policy.default' | transloco }}</span>
        </li>
      </ol>
      <p class="meta">{{ 'policy.notBackwards' | transloco }}</p>
    </div>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--fn-4);
      border-top: 1px solid var(--fn-line);
      font-size: var(--fn-t-s);
    }
    li {
      position: relative;
      padding: 0 0 var(--fn-3) 22px;
    }
    /* The line of time: a dot for each change, full for the one in force, dashed for one to come. */
    li::before {
      content: '';
      position: absolute;
      inset: 4px auto auto 0;
      width: 12px;
      height: 12px;
      border: 2px solid var(--fn-line-control);
      border-radius: 50%;
      background: var(--fn-surface);
    }
    li:not(:last-child)::after {
      content: '';
      position: absolute;
      inset: 18px auto -2px 5px;
      width: 2px;
      background: var(--fn-line-strong);
    }
    li.now::before {
      border-color: var(--fn-accent);
      background: var(--fn-accent);
    }
    li.coming::before {
      border-color: var(--fn-accent);
      border-style: dashed;
    }
    li > .meta {
      display: block;
    }
    h3,
    ol {
      margin-bottom: var(--fn-2);
    }
  `,
})
export class FigureHistory {
  private readonly reader = inject(Reader);
  readonly row = input.required<FigureRow>();
  readonly on = input.required<string>();

  protected readonly changes = computed(() => this.row().history.toReversed());
  protected readonly standard = computed(() => policyDefault(this.row().key));

  protected words(value: number | string): string {
    return valueWords(this.row().key, value, this.reader);
  }

  protected stateOf(change: FigureRow['history'][number]): string {
    if (change === this.row().inForce) return this.reader.say('policy.now');
    return change.effectiveOn > this.on() ? this.reader.say('policy.coming') : '';
  }
}
