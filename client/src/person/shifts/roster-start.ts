import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { TranslocoPipe } from '@jsverse/transloco';
import { Empty } from '../../ui/empty';
import { VerdictDirective } from '../../ui/verdict';

/** A team without a pattern: the two ways to its first roster. */
@Component({
  selector: 'fn-roster-start',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, RouterLink, TranslocoPipe, VerdictDirective],
  template: `
    <fn-empty [text]="'person.shifts.noPattern' | transloco">
      <button type="button" class="btn primary" [fnVerdict]="mayEdit()" (click)="patternWanted.emit()">
        {{ 'person.shifts.firstPattern' | transloco }}
      </button>
      <a class="btn" routerLink="/shifts/import" [fnVerdict]="mayImport()">{{
        'person.shifts.import.title' | transloco
      }}</a>
    </fn-empty>
  `,
  host: { class: 'card' },
  styles: `
    :host {
      display: block;
      margin: var(--fn-4);
    }
  `,
})
export class RosterStart {
  readonly mayEdit = input.required<Verdict>();
  readonly mayImport = input.required<Verdict>();
  readonly patternWanted = output<void>();
}
