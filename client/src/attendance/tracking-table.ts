import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { attendanceEndpoints } from '@fortnight/shared/attendance/attendance.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { MonthTextPipe } from '../time/date.pipes';
import { Empty } from '../ui/empty';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { byMonth, shareOf, totalOf } from './tracking-sums';

/**
 * Planned, held and attended of a template, by month and team, with totals:
 * `<fn-tracking-table [templateId]="id" fromOn="2026-07-01" untilOn="2026-12-31" />`. Both dates belong to the range.
 */
@Component({
  selector: 'fn-tracking-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, MonthTextPipe, ProblemPanel, Skeleton, TranslocoPipe],
  templateUrl: './tracking-table.html',
  styleUrl: './tracking-table.css',
})
export class TrackingTable {
  readonly templateId = input.required<string>();
  readonly fromOn = input.required<string>();
  readonly untilOn = input.required<string>();

  protected readonly tracking = apiResource(attendanceEndpoints.trackTemplate, () => ({
    params: { templateId: this.templateId() },
    query: { fromOn: this.fromOn(), untilOn: this.untilOn() },
  }));
  protected readonly months = computed(() => byMonth(this.tracking.value() ?? []));
  protected readonly total = computed(() => totalOf(this.tracking.value() ?? []));
  protected readonly columns = ['planned', 'held', 'expected', 'attended', 'excused', 'absent', 'waiting'] as const;
  protected readonly shareOf = shareOf;
}
