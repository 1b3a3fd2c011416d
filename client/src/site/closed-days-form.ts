import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { closing, placeEndpoints, type Closing } from '@fortnight/shared/site/place.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { formDraft, textOf } from '../ui/form-draft';
import { ProblemPanel } from '../ui/problem-panel';

/** Closes a site on some days; says first which sessions lie on them. */
@Component({
  selector: 'fn-closed-days-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, ProblemPanel, TranslocoPipe],
  template: `
    <form class="stack" novalidate (submit)="save($event)">
      @if (form.otherProblem(); as shown) {
        <fn-problem [problem]="shown" />
      }
      <div class="row">
        <fn-field class="grow" [label]="'site.closed.from' | transloco" [fault]="form.fault('/fromOn')">
          <input class="input" fnControl type="date" [value]="form.draft().fromOn" (input)="start(text($event))" />
        </fn-field>
        <fn-field class="grow" [label]="'site.closed.until' | transloco" [fault]="form.fault('/untilOn')">
          <input
            class="input"
            fnControl
            type="date"
            [min]="form.draft().fromOn"
            [value]="form.draft().untilOn"
            (input)="form.edit({ untilOn: text($event) })"
          />
        </fn-field>
      </div>
      <fn-field [label]="'site.closed.why' | transloco" [fault]="form.fault('/name')">
        <input
          class="input"
          fnControl
          [placeholder]="'site.closed.example' | transloco"
          [value]="form.draft().name"
          (input)="form.edit({ name: text($event) })"
        />
      </fn-field>
      <div class="row wrap">
        @if (use.value(); as touched) {
          <span class="grow meta" [class.warn-t]="touched.planned + touched.binding > 0" aria-live="polite">{{
            'site.closed.touches' | transloco: touched
          }}</span>
        }
        <button type="submit" class="btn right" [attr.aria-disabled]="form.isBusy() || null">
          {{ 'site.closed.act' | transloco }}
        </button>
      </div>
    </form>
  `,
})
export class ClosedDaysForm {
  private readonly api = inject(ApiClient);
  readonly siteId = input.required<string>();
  readonly today = input.required<string>();
  readonly saved = output<number>();

  protected readonly text = textOf;
  protected readonly form = formDraft(
    closing,
    (): Closing => ({ fromOn: this.today(), untilOn: this.today(), name: '' }),
    (body) => this.api.call(placeEndpoints.closeDays, { params: { siteId: this.siteId() }, body }),
  );
  protected readonly use = apiResource(placeEndpoints.readClosingUse, () => {
    const { fromOn, untilOn } = this.form.draft();
    return fromOn && untilOn >= fromOn ? { params: { siteId: this.siteId() }, query: { fromOn, untilOn } } : undefined;
  });

  protected start(fromOn: string): void {
    const { untilOn } = this.form.draft();
    this.form.edit({ fromOn, untilOn: untilOn < fromOn ? fromOn : untilOn });
  }

  protected async save(event: Event): Promise<void> {
    const saved = await this.form.send(event);
    if (!saved) return;
    this.form.drop();
    this.saved.emit(saved.closed);
  }
}
