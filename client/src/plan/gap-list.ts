import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from '../ui/icon';
import type { GapLine, GapPlace } from './gap-lines';

/** Lines of the checklist, each with one act that leads to its place. */
@Component({
  selector: 'fn-gap-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <ul>
      @for (line of lines(); track $index) {
        <li>
          <fn-icon [name]="line.blocks ? 'block' : 'warn'" [class]="line.blocks ? 'bad-t' : 'warn-t'" />
          <span class="what"
            ><b>{{ line.what }}</b> {{ line.fault }}</span
          >
          <span class="where">{{ line.where }}</span>
          @if (line.rule) {
            <span class="tag">{{ line.rule }}</span>
          }
          <button type="button" class="btn s" (click)="led.emit(line.place)">{{ line.act }}</button>
        </li>
      }
    </ul>
  `,
  styleUrl: './gap-list.css',
})
export class GapList {
  readonly lines = input.required<readonly GapLine[]>();
  readonly led = output<GapPlace>();
}
