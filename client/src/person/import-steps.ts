import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** How far an import is: choose, dry run, done; and whether anything is written yet. */
@Component({
  selector: 'fn-import-steps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <ol class="row wrap">
      @for (name of ['choose', 'dryRun', 'done']; track name) {
        <li class="row" [attr.aria-current]="step() === $index + 1 ? 'step' : null">
          <span class="number">{{ $index + 1 }}</span>{{ 'person.import.step.' + name | transloco }}
        </li>
      }
      <li class="meta right">
        {{ step() > 1 ? fileName() : '' }}
        {{ step() < 3 ? ('person.import.nothingWritten' | transloco) : written() }}
      </li>
    </ol>
  `,
  styles: `
    :host {
      display: block;
    }
    ol {
      gap: var(--fn-5);
      font-size: var(--fn-t-s);
      color: var(--fn-ink-2);
    }
    .number {
      width: 22px;
      height: 22px;
      border: 1px solid var(--fn-line-control);
      border-radius: 50%;
      font-size: var(--fn-t-xs);
      line-height: 20px;
      text-align: center;
    }
    [aria-current] {
      color: var(--fn-ink);
      font-weight: var(--fn-w-bold);
    }
    [aria-current] .number {
      background: var(--fn-accent);
      border-color: var(--fn-accent);
      color: var(--fn-on-accent);
    }
  `,
})
export class ImportSteps {
  /** From 1. */
  readonly step = input.required<number>();
  readonly fileName = input.required<string>();
  /** What is said when it is done. */
  readonly written = input.required<string>();
}
