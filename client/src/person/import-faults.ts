import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, TemplateRef, contentChild, input } from '@angular/core';
import type { RosterFault } from '@fortnight/shared/person/person.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';

/**
 * Every fault of an imported file: its row, its column, what stands there, and how to mend it. Where faults can be mended
 * in place, a template draws the cells of the fault and of what mends it, by the fault's place in the list.
 */
@Component({
  selector: 'fn-import-faults',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NgTemplateOutlet, TranslocoPipe],
  templateUrl: './import-faults.html',
  host: { class: 'card' },
  styles: `
    :host {
      display: block;
    }
    code {
      padding: 1px 5px;
      border-radius: var(--fn-r-1);
      background: var(--fn-bad-soft);
      color: var(--fn-bad);
      font-size: var(--fn-t-xs);
    }
  `,
})
export class ImportFaults {
  readonly faults = input.required<readonly RosterFault[]>();

  protected readonly cells = contentChild<TemplateRef<{ readonly $implicit: number }>>(TemplateRef);
}
