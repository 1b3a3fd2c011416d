import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { Problem } from '@fortnight/shared/rule/problem';
import { TranslocoPipe } from '@jsverse/transloco';

/** A clash in words, and the other session where the reader may see it. */
export interface ShownClash extends Problem {
  readonly other: string | null;
}

/** What stands against a session, each with the way to what it clashes with. */
@Component({
  selector: 'fn-clash-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    @for (clash of clashes(); track $index) {
      <div class="why">
        <b>{{ clash.title }}</b>
        <p>{{ clash.detail }}</p>
        @if (clash.other; as other) {
          <button type="button" class="link" (click)="followed.emit(other)">
            {{ 'plan.panel.seeOther' | transloco }}
          </button>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .why {
      padding: 10px 12px;
      border-inline-start: 4px solid var(--fn-bad);
      border-radius: var(--fn-r-1);
      background: var(--fn-bad-soft);
      font-size: var(--fn-t-s);
      line-height: 20px;
    }
    .link {
      padding: 0;
      border: 0;
      background: none;
      color: var(--fn-accent-ink);
      text-decoration: underline;
      text-underline-offset: 2px;
    }
  `,
})
export class ClashList {
  readonly clashes = input.required<readonly ShownClash[]>();
  readonly followed = output<string>();
}
