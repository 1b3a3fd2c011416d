import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { describeProblem, type Language, type Problem } from '@fortnight/shared/rule/problem';
import { isHard } from '@fortnight/shared/session/conflict.data';
import type { Conflict } from '@fortnight/shared/session/conflict.contract';
import { TranslocoPipe } from '@jsverse/transloco';

/** A clash in words, and the other session where the reader may see it. */
export interface ShownClash extends Problem {
  readonly other: string | null;
  readonly isSoft: boolean;
  readonly reason: Conflict['reason'];
}

/** Conflicts in the reader's words. */
export function shownClashes(conflicts: readonly Conflict[], language: Language): ShownClash[] {
  return conflicts.map(({ code, params, otherSessionId, reason }) => ({
    other: otherSessionId,
    isSoft: !isHard(code),
    reason,
    ...describeProblem(code, params, language),
  }));
}

/** What stands against a session, each with the way to what it clashes with. */
@Component({
  selector: 'fn-clash-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    @for (clash of clashes(); track $index) {
      <div class="why" [class.soft]="clash.isSoft">
        <b>{{ clash.title }}</b>
        <p>{{ clash.detail }}</p>
        @if (clash.reason; as reason) {
          <p class="reason">{{ 'plan.explain.given' | transloco: { by: reason.by, reason: reason.text } }}</p>
        }
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
