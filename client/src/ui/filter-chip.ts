import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { textOf } from './form-draft';
import { Icon } from './icon';

/** A choice that narrows what a page shows, as quiet as a word while it does not. */
@Component({
  selector: 'fn-filter-chip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <select [attr.aria-label]="label()" (change)="chosen.emit(text($event))">
      @for (choice of all(); track choice.value) {
        <option [value]="choice.value" [selected]="choice.value === value()">{{ choice.label }}</option>
      }
    </select>
    <fn-icon name="down" [size]="14" />
  `,
  host: { '[class.on]': "value() !== ''" },
  styleUrl: './filter-chip.css',
})
export class FilterChip {
  /** What it narrows by; stands for 'all' while nothing is chosen. */
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly choices = input.required<readonly { readonly value: string; readonly label: string }[]>();
  /** Empty: nothing is narrowed any more. */
  readonly chosen = output<string>();

  protected readonly text = textOf;
  protected readonly all = computed(() => [{ value: '', label: this.label() }, ...this.choices()]);
}
