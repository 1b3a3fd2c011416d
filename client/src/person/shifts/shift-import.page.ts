import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ShiftImportReport } from '@fortnight/shared/person/shift-import.contract';
import { mayImportShifts } from '@fortnight/shared/person/shift-import.rules';
import { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import { pathOf } from '@fortnight/shared/rule/endpoint';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { monthOf } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../../api/api-client';
import { apiResource } from '../../api/api-resource';
import { queryText } from '../../api/request';
import { MonthTextPipe } from '../../time/date.pipes';
import { ServerClock } from '../../time/server-clock';
import { todayAt } from '../../time/today';
import { textOf } from '../../ui/form-draft';
import { Icon } from '../../ui/icon';
import { listAddress } from '../../ui/list-address';
import { PageHead } from '../../ui/page-head';
import { ProblemPanel } from '../../ui/problem-panel';
import { CurrentSite } from '../current-site';
import { ImportFaults } from '../import-faults';
import { ImportFoot } from '../import-foot';
import { ImportRun } from '../import-run';
import { ImportSource } from '../import-source';
import { ImportSteps } from '../import-steps';

/** Import of a month of shifts: choose, look at the dry run, then import. Nothing is written before the last step. */
@Component({
  selector: 'fn-shift-import-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Icon,
    ImportFaults,
    ImportFoot,
    ImportSource,
    ImportSteps,
    MonthTextPipe,
    PageHead,
    ProblemPanel,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './shift-import.page.html',
  styleUrl: '../import-report.css',
})
export class ShiftImportPage {
  private readonly api = inject(ApiClient);
  private readonly site = inject(CurrentSite);
  private readonly clock = inject(ServerClock);
  private readonly address = listAddress();

  protected readonly text = textOf;
  /** The rule that the import asks, too. */
  protected readonly verdict = mayImportShifts;
  protected readonly teams = apiResource(siteEndpoints.listTeams, () => {
    const siteId = this.site.id();
    return siteId ? { params: { siteId } } : undefined;
  });
  protected readonly month = computed(() => {
    const asked = this.address.get('month');
    return /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : monthOf(todayAt(this.clock, this.site.zone()));
  });
  protected readonly run = new ImportRun<ShiftImportReport>(async (order) => {
    const siteId = this.site.id();
    if (!siteId) return undefined;
    const body = { ...order, month: this.month() };
    return this.api.call(shiftRosterEndpoints.importShiftRoster, { params: { siteId }, body });
  });

  protected sheetOf(teamId: string): string {
    return pathOf(shiftRosterEndpoints.exportShiftRoster.path, { teamId }) + queryText({ month: this.month() });
  }

  protected chooseMonth(month: string): void {
    this.address.set({ month });
  }
}
