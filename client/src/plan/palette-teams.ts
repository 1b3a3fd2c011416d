import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PaletteRow } from './palette';

/** What each team still lacks of a row of the palette: its counters, of which those that lack something are taken by themselves. */
@Component({
  selector: 'fn-palette-teams',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    @for (team of row().teams; track team.key) {
      @if (team.isDone || !isEditable()) {
        <span>{{ team.shortName }} {{ team.placed }}/{{ team.needed }}</span>
      } @else {
        <button
          type="button"
          [attr.data-need]="team.key"
          [attr.data-name]="row().name + ' ' + team.shortName"
          [attr.data-tint]="row().tint"
          [attr.data-minutes]="row().minutes"
          [attr.data-start]="row().start"
          [attr.aria-label]="
            'plan.palette.team'
              | transloco: { name: row().name, team: team.shortName, placed: team.placed, needed: team.needed }
          "
          (click)="taken.emit(team.key)"
        >
          {{ team.shortName }} {{ team.placed }}/{{ team.needed }}
        </button>
      }
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0 10px;
      padding: 0 8px 0 14px;
      color: var(--fn-ink-3);
      font-size: var(--fn-t-xs);
      line-height: 18px;
    }
    button {
      padding: 0;
      border: 0;
      border-radius: var(--fn-r-1);
      background: none;
      color: var(--fn-ink);
      font-weight: var(--fn-w-medium);
      line-height: inherit;
      cursor: grab;
    }
    button:hover {
      color: var(--fn-accent-ink);
    }
    @media (pointer: coarse) {
      button {
        min-height: 32px;
      }
    }
  `,
})
export class PaletteTeams {
  readonly row = input.required<PaletteRow>();
  readonly isEditable = input.required<boolean>();
  /** A team is to be placed by keyboard. */
  readonly taken = output<string>();
}
