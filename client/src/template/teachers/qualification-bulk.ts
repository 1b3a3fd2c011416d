import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  qualificationEndpoints,
  type QualificationChange,
  type QualificationReport,
  type QualificationView,
} from '@fortnight/shared/topic/qualification.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../../i18n/language';
import { bulkEdit, type BulkDone } from '../../ui/bulk-edit';
import { BulkPanel } from '../../ui/bulk-panel';
import { Control } from '../../ui/control';
import { Field } from '../../ui/field';
import { textOf } from '../../ui/form-draft';

type Act = 'until' | 'open' | 'revoke' | 'giveBack';

/** Gives many qualifications another end, or takes them away with a reason. */
@Component({
  selector: 'fn-qualification-bulk',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BulkPanel, Control, Field, TranslocoPipe],
  template: `
    <fn-bulk-panel
      [title]="'topic.may.editMany' | transloco: { count: held().length }"
      [edit]="edit"
      [figures]="figures()"
      [act]="act()"
      [isDangerous]="kind() === 'revoke'"
      (leftOut)="leftOut.emit($event)"
      (acted)="write()"
      (closed)="closed.emit()"
    >
      <fn-field [label]="'topic.may.what' | transloco">
        <select class="input" fnControl (change)="pick(text($event))">
          @for (one of kinds(); track one) {
            <option [value]="one" [selected]="one === kind()">{{ 'topic.may.act.' + one | transloco }}</option>
          }
        </select>
      </fn-field>
      @if (kind() === 'until') {
        <fn-field [label]="'topic.may.until' | transloco" [help]="'topic.may.untilHelp' | transloco">
          <input class="input" fnControl type="date" (change)="edit.set({ validUntil: text($event) || undefined })" />
        </fn-field>
      } @else if (kind() === 'revoke') {
        <fn-field [label]="'topic.may.reason' | transloco" [help]="'topic.may.reasonHelp' | transloco">
          <input
            class="input"
            fnControl
            maxlength="500"
            (change)="edit.set({ revokedFor: text($event).trim() || undefined })"
          />
        </fn-field>
      }
    </fn-bulk-panel>
  `,
  styles: ':host { display: contents; }',
})
export class QualificationBulk {
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string>();
  readonly held = input.required<readonly QualificationView[]>();
  readonly leftOut = output<readonly string[]>();
  readonly written = output<BulkDone<QualificationReport>>();
  readonly closed = output<void>();

  protected readonly text = textOf;
  protected readonly kind = signal<Act>('until');
  /** What was revoked can only be given back. */
  protected readonly kinds = computed((): readonly Act[] =>
    this.held().every(({ state }) => state === 'revoked') ? ['until', 'giveBack'] : ['until', 'open', 'revoke'],
  );
  protected readonly edit = bulkEdit<
    typeof qualificationEndpoints.editQualifications,
    QualificationChange,
    QualificationView
  >({
    endpoint: qualificationEndpoints.editQualifications,
    things: this.held,
    sent: (body) => ({ params: { siteId: this.siteId() }, body }),
  });
  protected readonly figures = computed(() => {
    const report = this.edit.report();
    return (['renewed', 'revoked', 'givenBack'] as const)
      .filter((name) => (report?.[name] ?? 0) > 0)
      .map((name) => ({
        figure: report?.[name] ?? 0,
        label: this.reader.say(`topic.may.figure.${name}`),
        isWarning: name === 'revoked',
      }));
  });
  protected readonly act = computed(() => {
    const count = this.edit.report()?.changed || this.held().length;
    return this.reader.say(`topic.may.do.${this.kind()}`, { count });
  });

  protected pick(value: string): void {
    const kind = this.kinds().find((one) => one === value) ?? 'until';
    this.kind.set(kind);
    this.edit.set({
      validUntil: kind === 'open' ? null : undefined,
      revokedFor: kind === 'giveBack' ? null : undefined,
    });
  }

  protected async write(): Promise<void> {
    const done = await this.edit.write();
    if (done) this.written.emit(done);
  }
}
