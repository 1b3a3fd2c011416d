import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { RosterFault } from '@fortnight/shared/person/person.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';

/** Every fault of an imported file: its row, its column, what stands there, and how to mend it. */
@Component({
  selector: 'fn-import-faults',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  templateUrl: './import-faults.html',
  styles: `
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
}
