import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { CoverGapView } from '@fortnight/shared/person/cover.contract';
import { noTeam } from '@fortnight/shared/person/employee-query';
import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import { staffEndpoints, type EmployeeChange, type EmployeeReport } from '@fortnight/shared/person/staff.contract';
import type { TeamView } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { bulkEdit, type BulkDone } from '../ui/bulk-edit';
import { BulkPanel } from '../ui/bulk-panel';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { textOf } from '../ui/form-draft';
import { gapWords } from './shifts/gap-words';

const counted = ['changed', 'moved', 'left', 'returned', 'rolesLost', 'accountsClosed'] as const;

/** Gives many employees a team, a post or a status. */
@Component({
  selector: 'fn-people-bulk',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BulkPanel, Control, Field, TranslocoPipe],
  templateUrl: './people-bulk.html',
  styles: `
    :host {
      display: contents;
    }
    .figures {
      grid-auto-flow: row;
      grid-template-columns: repeat(3, 1fr);
    }
    .figures b {
      color: var(--fn-ink);
    }
  `,
})
export class PeopleBulk {
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string>();
  readonly people = input.required<readonly EmployeeView[]>();
  readonly teams = input.required<readonly TeamView[]>();
  readonly leftOut = output<readonly string[]>();
  readonly written = output<BulkDone<EmployeeReport>>();
  readonly closed = output<void>();

  protected readonly noTeam = noTeam;
  protected readonly text = textOf;
  protected readonly edit = bulkEdit<typeof staffEndpoints.editEmployees, EmployeeChange, EmployeeView>({
    endpoint: staffEndpoints.editEmployees,
    things: this.people,
    sent: (body) => ({ params: { siteId: this.siteId() }, body }),
  });
  protected readonly moveFigures = ['ended', 'begun', 'mails'] as const;
  protected readonly touches = apiResource(staffEndpoints.previewMoves, () => {
    const { teamId, status } = this.edit.change();
    if (teamId === undefined && status !== 'left') return undefined;
    const toTeamId = status === 'left' ? null : (teamId ?? null);
    return { body: { moves: this.people().map(({ id }) => ({ employeeId: id, toTeamId })) } };
  });
  protected readonly figures = computed(() => {
    const report = this.edit.report();
    return counted
      .filter((name) => name === 'changed' || (report?.[name] ?? 0) > 0)
      .map((name) => ({
        figure: report?.[name] ?? 0,
        label: this.reader.say(`person.bulk.${name}`),
        isWarning: name === 'rolesLost' || name === 'accountsClosed',
      }));
  });
  protected readonly act = computed(() => {
    const count = this.edit.report()?.changed || this.people().length;
    return this.reader.say(this.edit.change().status === 'left' ? 'person.bulk.actLeft' : 'person.bulk.act', { count });
  });

  protected gapWords(gaps: readonly CoverGapView[]): string {
    return gapWords(gaps, this.reader);
  }

  protected pickTeam(value: string): void {
    this.edit.set({ teamId: value === noTeam ? null : value || undefined });
  }

  protected pickStatus(value: string): void {
    this.edit.set({ status: value === 'active' || value === 'left' ? value : undefined });
  }

  protected async write(): Promise<void> {
    const done = await this.edit.write();
    if (done) this.written.emit(done);
  }
}
