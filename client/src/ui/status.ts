import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons.data';

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'neutral';

/** A state as word, icon and colour together: `<fn-status tone="warn" icon="clock">临近</fn-status>`. */
@Component({
  selector: 'fn-status',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `@if (icon(); as name) {
      <fn-icon [name]="name" [size]="14" />
    }
    <ng-content />`,
  host: { '[class]': 'tone()', '[class.plain]': 'plain()' },
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      height: 22px;
      padding: 0 8px 0 6px;
      border-radius: var(--fn-r-1);
      font-size: var(--fn-t-xs);
      font-weight: var(--fn-w-medium);
      white-space: nowrap;
      background: var(--fn-neutral-soft);
      color: var(--fn-neutral);
    }
    :host(.ok) {
      background: var(--fn-ok-soft);
      color: var(--fn-ok);
    }
    :host(.warn) {
      background: var(--fn-warn-soft);
      color: var(--fn-warn);
    }
    :host(.bad) {
      background: var(--fn-bad-soft);
      color: var(--fn-bad);
    }
    :host(.info) {
      background: var(--fn-info-soft);
      color: var(--fn-info);
    }
    :host(.plain) {
      background: none;
      padding: 0;
    }
  `,
})
export class Status {
  readonly tone = input<Tone>('neutral');
  readonly icon = input<IconName | null>(null);
  /** Without ground, for tight rows. */
  readonly plain = input(false);
}
