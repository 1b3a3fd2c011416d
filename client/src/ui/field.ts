import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon';

let lastField = 0;

/**
 * A form field: label above, control, fault or help below. The control carries `fnControl`, which ties the words to it.
 * `<fn-field label="账号" [fault]="fault()"><input class="input" fnControl … /></fn-field>`
 */
@Component({
  selector: 'fn-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <label [attr.for]="controlId">
      {{ label() }}
      @if (optional()) {
        <span class="meta">{{ 'ui.optional' | transloco }}</span>
      }
      @if (rule(); as id) {
        <span class="tag">{{ id }}</span>
      }
    </label>
    <ng-content />
    <div class="fault" [id]="faultId" aria-live="polite">
      @if (fault(); as sentence) {
        <fn-icon name="warn" [size]="16" /><span>{{ sentence }}</span>
      }
    </div>
    @if (help(); as words) {
      <div class="meta" [id]="helpId">{{ words }}</div>
    }
  `,
  styleUrl: './field.css',
})
export class Field {
  readonly label = input.required<string>();
  /** What is wrong with the present value and how to mend it. */
  readonly fault = input<string | null>();
  readonly help = input<string | null>();
  /** Id of the rule that asks for this, shown as a grey tag. */
  readonly rule = input<string | null>();
  /** Required is the norm; this marks the exception. */
  readonly optional = input(false);

  private readonly name = `field-${(lastField += 1)}`;
  readonly controlId = this.name;
  readonly faultId = `${this.name}-fault`;
  readonly helpId = `${this.name}-help`;
  readonly describedBy = computed(() =>
    [this.fault() ? this.faultId : '', this.help() ? this.helpId : ''].filter(Boolean).join(' '),
  );
}
