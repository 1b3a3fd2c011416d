import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { RosterReport } from '@fortnight/shared/person/person.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Status } from '../ui/status';

/** What an import would do or has done: the rows as they were understood. */
@Component({
  selector: 'fn-roster-report',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Status, TranslocoPipe],
  templateUrl: './roster-report.html',
  host: { class: 'stack' },
})
export class RosterReportTables {
  readonly report = input.required<RosterReport>();
}
