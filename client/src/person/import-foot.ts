import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** The ways on from an import's report: another file, or the import itself; once it is done, what stands inside. */
@Component({
  selector: 'fn-import-foot',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <button type="button" class="btn l" (click)="startedOver.emit()">
      {{ 'person.import.otherFile' | transloco }}
    </button>
    @if (report().dryRun) {
      <span class="sub grow">{{ isFaulty() ? ('person.import.mendFirst' | transloco) : ready() }}</span>
      <button
        type="button"
        class="btn primary l"
        [disabled]="isFaulty() || changes() === 0 || isBusy()"
        (click)="imported.emit()"
      >
        {{ act() }}
      </button>
    } @else {
      <ng-content />
    }
  `,
  host: { class: 'row wrap' },
})
export class ImportFoot {
  readonly report = input.required<{ readonly dryRun: boolean; readonly faults: readonly unknown[] }>();
  /** How much the import would change; nothing is not imported. */
  readonly changes = input.required<number>();
  /** What is said of a sheet without faults. */
  readonly ready = input.required<string>();
  readonly act = input.required<string>();
  readonly isBusy = input(false);
  readonly startedOver = output<void>();
  readonly imported = output<void>();

  protected readonly isFaulty = computed(() => this.report().faults.length > 0);
}
