import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

/** A text as a QR code (ISO/IEC 18004), drawn inline. Dark on light in both themes, because cameras expect that. */
@Component({
  selector: 'fn-qr-code',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg [attr.viewBox]="box()" role="img" [attr.aria-label]="label()" shape-rendering="crispEdges">
    <path [attr.d]="outline()" />
  </svg>`,
  styles: `
    :host {
      display: block;
      color-scheme: light;
      background: var(--fn-surface);
      border-radius: var(--fn-r-2);
    }
    svg {
      display: block;
      width: 100%;
      fill: var(--fn-ink);
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  /** What the code leads to, for those who do not see it. */
  readonly label = input.required<string>();
  // Four light modules around the code, as the standard asks.
  private readonly code = computed(() => encode(this.text(), { ecc: 'M', border: 4 }));
  protected readonly box = computed(() => `0 0 ${this.code().size} ${this.code().size}`);
  protected readonly outline = computed(() =>
    this.code()
      .data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
      .join(''),
  );
}
