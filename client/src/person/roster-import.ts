import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { personEndpoints, type RosterReport } from '@fortnight/shared/person/person.contract';
import { mendRoster, type RosterMend } from '@fortnight/shared/person/roster-mend';
import { exampleRoster } from '@fortnight/shared/person/roster-example';
import { mayImportRoster } from '@fortnight/shared/person/roster.rules';
import { writeCsv } from '@fortnight/shared/rule/csv';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { CurrentSite } from './current-site';
import { ImportFoot } from './import-foot';
import { ImportRun } from './import-run';
import { ImportSource } from './import-source';
import { ImportSteps } from './import-steps';
import { RosterFaults } from './roster-faults';
import { RosterReportTables } from './roster-report';

/** Import of a roster file: choose, look at the dry run, then import. Nothing is written before the last step. */
@Component({
  selector: 'fn-roster-import',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Icon,
    ImportFoot,
    ImportSource,
    ImportSteps,
    ProblemPanel,
    RosterFaults,
    RosterReportTables,
    RouterLink,
    TranslocoPipe,
  ],
  templateUrl: './roster-import.html',
  styleUrl: './import-report.css',
})
export class RosterImport {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly siteId = inject(CurrentSite).id;
  /** Inside another page, which has its own ways on. */
  readonly isInside = input(false);
  readonly imported = output<RosterReport>();

  protected readonly teams = apiResource(siteEndpoints.listTeams, () => {
    const siteId = this.siteId();
    return siteId ? { params: { siteId }, query: { use: 'in' as const } } : undefined;
  });
  /** A header and one row that an office can start from, in the reader's language. */
  private readonly example = computed(() => exampleRoster(this.reader.language(), this.teams.value()?.[0]?.name));
  protected readonly columns = computed(() => this.example()[0]?.join(', ') ?? '');
  protected readonly sample = computed(
    () => `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${writeCsv(this.example())}`)}`,
  );
  protected readonly pasteExample = computed(() =>
    this.example()
      .map((cells) => cells.slice(0, 5).join('\t'))
      .join('\n'),
  );
  protected readonly run = new ImportRun<RosterReport>(async (body) => {
    const siteId = this.siteId();
    return siteId ? this.api.call(personEndpoints.importRoster, { params: { siteId }, body }) : undefined;
  });
  /** The rule that the import asks, too. */
  protected readonly verdict = mayImportRoster;
  protected readonly changes = computed(() => {
    const report = this.run.report();
    return report ? report.created + report.updated : 0;
  });

  /** The same file with cells mended in place. */
  protected tryAgain(mends: readonly RosterMend[]): Promise<void> {
    return this.run.tryAgain((csv) => mendRoster(csv, mends));
  }

  protected async import(): Promise<void> {
    await this.run.import();
    const report = this.run.report();
    if (report && !report.dryRun) this.imported.emit(report);
  }
}
