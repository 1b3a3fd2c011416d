import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { icons, type IconName } from './icons.data';

/** An outline. Silent for screen readers, because a word stands beside it; give `label` where none does. */
@Component({
  selector: 'fn-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg
    viewBox="0 0 20 20"
    [attr.width]="size()"
    [attr.height]="size()"
    [attr.aria-hidden]="label() ? null : 'true'"
    [attr.role]="label() ? 'img' : null"
    [attr.aria-label]="label()"
  >
    <path [attr.d]="outline()" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
    svg {
      display: block;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** Edge in pixels. */
  readonly size = input(18);
  readonly label = input<string | null>(null);
  protected readonly outline = computed(() => icons[this.name()]);
}
