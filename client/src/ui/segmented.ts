import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

export interface Segment<T> {
  readonly value: T;
  readonly label: string;
}

/** One of a few, all visible: `<fn-segmented label="视图" [options]="views" [(value)]="view" />`. */
@Component({
  selector: 'fn-segmented',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (option of options(); track option.value) {
      <button type="button" [attr.aria-pressed]="option.value === value()" (click)="value.set(option.value)">
        {{ option.label }}
      </button>
    }
  `,
  host: { role: 'group', '[attr.aria-label]': 'label()' },
  styles: `
    :host {
      display: inline-flex;
      height: var(--fn-control-s);
      border: 1px solid var(--fn-line-strong);
      border-radius: var(--fn-r-2);
      background: var(--fn-surface);
    }
    button {
      padding: 0 10px;
      border: 0;
      border-inline-end: 1px solid var(--fn-line);
      background: none;
      color: var(--fn-ink-2);
      font-size: var(--fn-t-s);
      white-space: nowrap;
    }
    button:first-child {
      border-start-start-radius: 5px;
      border-end-start-radius: 5px;
    }
    button:last-child {
      border-inline-end: 0;
      border-start-end-radius: 5px;
      border-end-end-radius: 5px;
    }
    button:hover {
      background: var(--fn-surface-hover);
    }
    button[aria-pressed='true'] {
      background: var(--fn-accent-soft);
      color: var(--fn-accent-ink);
      font-weight: var(--fn-w-bold);
    }
  `,
})
export class Segmented<T extends string | number> {
  readonly options = input.required<readonly Segment<T>[]>();
  readonly label = input.required<string>();
  readonly value = model.required<T>();
}
