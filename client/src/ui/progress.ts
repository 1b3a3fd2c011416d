import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** How far: a 6-px bar with its number and word. `<fn-progress label="已到" [value]="11" [of]="14" />`. */
@Component({
  selector: 'fn-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div
      class="track"
      role="progressbar"
      aria-valuemin="0"
      [attr.aria-valuemax]="of()"
      [attr.aria-valuenow]="value()"
      [attr.aria-label]="label()"
    >
      <div class="bar" [style.width.%]="percent()"></div>
    </div>
    <span class="meta">{{ value() }}/{{ of() }} {{ label() }}</span>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: var(--fn-2);
    }
    .track {
      flex: 1;
      height: 6px;
      border-radius: var(--fn-r-1);
      background: var(--fn-line-strong);
      overflow: hidden;
    }
    .bar {
      height: 100%;
      background: var(--fn-accent);
    }
  `,
})
export class Progress {
  readonly label = input.required<string>();
  readonly value = input.required<number>();
  readonly of = input.required<number>();
  protected readonly percent = computed(() => (this.of() > 0 ? Math.min(100, (100 * this.value()) / this.of()) : 0));
}
