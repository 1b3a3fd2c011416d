import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { RosterReport } from '@fortnight/shared/person/person.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';
import { Status } from '../ui/status';

/** What an import would do or has done: each fault with its row, and the rows as they were understood. */
@Component({
  selector: 'fn-roster-report',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Status, TranslocoPipe],
  templateUrl: './roster-report.html',
  host: { class: 'stack' },
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
export class RosterReportTables {
  readonly report = input.required<RosterReport>();
}
