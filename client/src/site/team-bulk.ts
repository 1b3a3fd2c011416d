import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { placeListEndpoints, type PlaceReport, type TeamChange } from '@fortnight/shared/site/place-list.contract';
import type { ShiftBody, TeamView } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { bulkEdit, type BulkDone } from '../ui/bulk-edit';
import { BulkPanel } from '../ui/bulk-panel';
import { placeActs, placeFiguresOf } from './place-bulk';
import { UseField } from './use-field';
import { ShiftsField } from './shifts-field';

/** Gives many teams shifts, or takes them out of use or into use again. */
@Component({
  selector: 'fn-team-bulk',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BulkPanel, ShiftsField, TranslocoPipe, UseField],
  template: `
    <fn-bulk-panel
      [title]="'site.bulk.teams' | transloco: { count: teams().length }"
      [edit]="edit"
      [figures]="figures()"
      [act]="act()"
      [isDangerous]="edit.change().isActive === false"
      (leftOut)="leftOut.emit($event)"
      (acted)="write()"
      (closed)="closed.emit()"
    >
      @if (edit.change().shifts; as shifts) {
        <fn-shifts-field [shifts]="shifts" (changed)="edit.set({ shifts: $event })" />
        <div>
          <button type="button" class="btn quiet s" (click)="edit.set({ shifts: undefined })">
            {{ 'site.bulk.keepShifts' | transloco }}
          </button>
        </div>
      } @else {
        <div>
          <button type="button" class="btn" (click)="edit.set({ shifts: firstShifts() })">
            {{ 'site.bulk.giveShifts' | transloco }}
          </button>
          <p class="meta">{{ 'site.bulk.giveShiftsHelp' | transloco }}</p>
        </div>
      }
      <fn-use-field [isActive]="edit.change().isActive" (picked)="edit.set({ isActive: $event })" />
    </fn-bulk-panel>
  `,
  styles: ':host { display: contents; }',
})
export class TeamBulk {
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string>();
  readonly teams = input.required<readonly TeamView[]>();
  readonly leftOut = output<readonly string[]>();
  readonly written = output<BulkDone<PlaceReport>>();
  readonly closed = output<void>();

  protected readonly edit = bulkEdit<typeof placeListEndpoints.editTeams, TeamChange, TeamView>({
    endpoint: placeListEndpoints.editTeams,
    things: this.teams,
    sent: (body) => ({ params: { siteId: this.siteId() }, body }),
  });
  protected readonly figures = computed(() => placeFiguresOf('team', this.edit.report(), this.reader));
  protected readonly act = computed(() => placeActs(this.edit, this.teams().length, this.reader));

  /** Shifts to begin from: those of the first team that is picked. */
  protected firstShifts(): ShiftBody[] {
    return this.teams()[0]?.shifts.map((shift) => ({ ...shift })) ?? [];
  }

  protected async write(): Promise<void> {
    const done = await this.edit.write();
    if (done) this.written.emit(done);
  }
}
