import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** A short name where room is scarce: a line of the month and a block of the week, each as wide as there. */
@Component({
  selector: 'fn-tight-places',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <h3>{{ 'topic.tight' | transloco }}</h3>
    <dl [class]="'p' + tint()">
      @for (one of names(); track $index) {
        <div>
          <dt class="meta">{{ 'topic.inMonth' | transloco }}</dt>
          <dd class="line">
            <span class="clip">09:00 {{ one }}</span>
          </dd>
        </div>
        <div>
          <dt class="meta">{{ 'topic.inWeek' | transloco }}</dt>
          <dd class="block">
            <b class="clip">{{ one }}</b><span>09:00–10:00</span>
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    h3 {
      margin-bottom: var(--fn-1);
      font-size: var(--fn-t-s);
    }
    dl {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--fn-2) var(--fn-3);
    }
    dd {
      width: 108px;
      border-radius: var(--fn-r-1);
      background: var(--g);
      color: var(--i);
      box-shadow: inset 4px 0 0 var(--b);
      font-size: var(--fn-t-xs);
      line-height: 16px;
    }
    .line {
      display: flex;
      padding: 2px 5px 2px 10px;
    }
    .block {
      min-height: 46px;
      padding: 3px 5px 3px 10px;
    }
    .block > * {
      display: block;
    }
  `,
})
export class TightPlaces {
  /** The short name in each language. */
  readonly names = input.required<readonly string[]>();
  /** The colour of its programme, 1 to 8. */
  readonly tint = input.required<number>();
}
