import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { RosterReport } from '@fortnight/shared/person/person.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Status } from '../ui/status';
import { ImportFaults } from './import-faults';

/** What an import would do or has done: each fault with its row, and the rows as they were understood. */
@Component({
  selector: 'fn-roster-report',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ImportFaults, Status, TranslocoPipe],
  templateUrl: './roster-report.html',
  host: { class: 'stack' },
})
export class RosterReportTables {
  readonly report = input.required<RosterReport>();
}
