import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { noTeam } from '@fortnight/shared/person/employee-query';
import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import {
  staffEndpoints,
  type BulkChange,
  type BulkReport,
  type BulkRow,
} from '@fortnight/shared/person/staff.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import type { TeamView } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { textOf } from '../ui/form-draft';
import { ProblemPanel } from '../ui/problem-panel';
import { SidePanel } from '../ui/side-panel';
import { Skeleton } from '../ui/skeleton';
import { takeBackRows } from './take-back';

/** What was written, and the edit that takes it back. */
export interface BulkDone {
  readonly report: BulkReport;
  readonly back: BulkRow[];
}

type Wanted = { readonly [K in keyof BulkChange]: BulkChange[K] | undefined };
const counted = ['changed', 'moved', 'left', 'returned', 'rolesLost', 'accountsClosed'] as const;

/** Changes many employees at once: says first whom it touches and who stands against it, then writes all or none. */
@Component({
  selector: 'fn-bulk-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, ProblemPanel, SidePanel, Skeleton, TranslocoPipe],
  templateUrl: './bulk-panel.html',
  styles: `
    :host {
      display: contents;
    }
    .refused {
      gap: var(--fn-2);
      padding: var(--fn-3);
      border-radius: var(--fn-r-2);
      background: var(--fn-bad-soft);
    }
    .refused ul {
      max-height: 180px;
      overflow: auto;
    }
    .figures {
      grid-auto-flow: row;
      grid-template-columns: repeat(3, 1fr);
    }
    .ink {
      color: var(--fn-ink);
    }
  `,
})
export class BulkPanel {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string>();
  readonly people = input.required<readonly EmployeeView[]>();
  readonly teams = input.required<readonly TeamView[]>();
  /** Rows that the reader leaves out because they stand against the whole. */
  readonly refusedOut = output<readonly string[]>();
  /** All is written. */
  readonly written = output<BulkDone>();
  readonly closed = output<void>();

  protected readonly noTeam = noTeam;
  protected readonly text = textOf;
  protected readonly change = signal<Wanted>({});
  protected readonly problem = signal<Problem | undefined>(undefined);
  private readonly isBusy = signal(false);
  private readonly rows = computed((): BulkRow[] => {
    const change = Object.fromEntries(Object.entries(this.change()).filter(([, value]) => value !== undefined));
    if (Object.keys(change).length === 0) return [];
    return this.people().map(({ id, version }) => ({ employeeId: id, version, change }));
  });
  protected readonly preview = apiResource(staffEndpoints.editEmployees, () =>
    this.rows().length > 0 ? this.sent(this.rows(), true) : undefined,
  );
  protected readonly moveFigures = ['ended', 'begun', 'mails'] as const;
  protected readonly touches = apiResource(staffEndpoints.previewMoves, () => {
    const { teamId, status } = this.change();
    if (teamId === undefined && status !== 'left') return undefined;
    const toTeamId = status === 'left' ? null : (teamId ?? null);
    return { body: { moves: this.people().map(({ id }) => ({ employeeId: id, toTeamId })) } };
  });
  protected readonly figures = computed(() => {
    const report = this.preview.value();
    return counted
      .filter((name) => name === 'changed' || (report?.[name] ?? 0) > 0)
      .map((name) => ({
        figure: report?.[name] ?? 0,
        label: this.reader.say(`person.bulk.${name}`),
        isWarning: name === 'rolesLost' || name === 'accountsClosed',
      }));
  });
  protected readonly isReady = computed(() => {
    const report = this.preview.value();
    return report !== undefined && report.refused.length === 0 && report.changed > 0 && !this.isBusy();
  });
  protected readonly act = computed(() => {
    const report = this.preview.value();
    if (report?.changed === 0 && report.refused.length === 0) return this.reader.say('person.bulk.noneChange');
    const count = report?.changed ?? this.people().length;
    return this.reader.say(this.change().status === 'left' ? 'person.bulk.actLeft' : 'person.bulk.act', { count });
  });

  protected set(change: Wanted): void {
    this.problem.set(undefined);
    this.change.update((before) => ({ ...before, ...change }));
  }

  protected pickTeam(value: string): void {
    this.set({ teamId: value === noTeam ? null : value || undefined });
  }

  protected pickStatus(value: string): void {
    this.set({ status: value === 'active' || value === 'left' ? value : undefined });
  }

  protected dropRefused(report: BulkReport): void {
    this.refusedOut.emit(report.refused.map(({ employeeId }) => employeeId));
  }

  protected async write(): Promise<void> {
    if (!this.isReady()) return;
    const [before, rows] = [this.people(), this.rows()];
    const report = await this.call(rows);
    if (!report) return;
    if (!report.isWritten) return this.preview.set(report);
    this.written.emit({ report, back: takeBackRows(before, rows) });
  }

  private async call(rows: BulkRow[]): Promise<BulkReport | undefined> {
    this.isBusy.set(true);
    try {
      return await this.api.call(staffEndpoints.editEmployees, this.sent(rows, false));
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
      return undefined;
    } finally {
      this.isBusy.set(false);
    }
  }

  private sent(
    rows: BulkRow[],
    dryRun: boolean,
  ): { params: { siteId: string }; body: { dryRun: boolean; rows: BulkRow[] } } {
    return { params: { siteId: this.siteId() }, body: { dryRun, rows } };
  }
}
