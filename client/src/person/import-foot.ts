import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { describeProblem } from '@fortnight/shared/rule/problem';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';

/** The ways on from an import's report: another file, or the import itself; once it is done, what stands inside. */
@Component({
  selector: 'fn-import-foot',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <button type="button" class="btn l" (click)="startedOver.emit()">
      {{ 'person.import.otherFile' | transloco }}
    </button>
    @if (isDryRun()) {
      <span class="sub grow" [id]="about">{{ refusal() ?? ready() }}</span>
      <button
        type="button"
        class="btn primary l"
        [disabled]="!verdict().allowed || changes() === 0 || isBusy()"
        [attr.aria-describedby]="about"
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
  private readonly reader = inject(Reader);
  readonly isDryRun = input.required<boolean>();
  /** Whether the sheet may be imported, by the rule that the server asks. */
  readonly verdict = input.required<Verdict>();
  /** How much the import would change; nothing is not imported. */
  readonly changes = input.required<number>();
  /** What is said of a sheet without faults. */
  readonly ready = input.required<string>();
  readonly act = input.required<string>();
  readonly isBusy = input(false);
  readonly startedOver = output<void>();
  readonly imported = output<void>();

  protected readonly about = 'import-refusal';
  /** Why the sheet is not imported, in the server's own sentence. */
  protected readonly refusal = computed(() => {
    const verdict = this.verdict();
    return verdict.allowed ? null : describeProblem(verdict.code, verdict.params, this.reader.language()).detail;
  });
}
