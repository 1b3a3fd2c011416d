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
  styleUrl: './clash.css',
  styles: ':host { display: contents; }',
})
export class ClashList {
  readonly clashes = input.required<readonly ShownClash[]>();
  readonly followed = output<string>();
}
