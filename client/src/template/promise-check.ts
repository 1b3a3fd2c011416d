import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PreviewWindow } from '@fortnight/shared/template/cadence-preview';
import { promiseInWords } from '@fortnight/shared/template/promise-in-words';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { dateRangeWords } from '../time/date-words';
import { Icon } from '../ui/icon';
import { Status } from '../ui/status';
import type { CadenceDesk } from './cadence-desk';

/** Whether each period of the promise gets its sittings. */
@Component({
  selector: 'fn-promise-check',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Status, TranslocoPipe],
  template: `
    <div class="row">
      <h3>{{ 'template.check' | transloco }}</h3>
      <span class="meta grow">{{ words() }}</span>
      @if (isKept()) {
        <fn-status tone="ok" icon="check">{{ 'template.kept' | transloco }}</fn-status>
      } @else {
        <fn-status tone="bad" icon="warn">{{ 'template.short' | transloco }}</fn-status>
      }
    </div>
    <ul>
      @for (window of windows(); track window.fromOn) {
        <li>
          <fn-icon [name]="iconOf(window)" [size]="16" [class]="toneOf(window)" />
          <span
            >{{ rangeOf(window) }} <span class="meta">{{ noteOf(window) }}</span></span
          >
          <b [class]="'b ' + toneOf(window)">{{ window.placed }}/{{ window.needed }}</b>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 16px 1fr auto;
      gap: var(--fn-2);
      align-items: center;
      min-height: 26px;
      font-size: var(--fn-t-s);
    }
    ul {
      margin-top: var(--fn-1);
    }
  `,
})
export class PromiseCheck {
  private readonly reader = inject(Reader);
  readonly desk = input.required<CadenceDesk>();

  protected readonly words = computed(() => {
    const { figures } = this.desk().cadence();
    return figures ? promiseInWords(figures, this.reader.language()) : '';
  });
  protected readonly windows = computed(() => this.desk().preview().windows.slice(0, 5));
  /** What rules leave short is added on other days; only what the days themselves cannot hold is lost. */
  protected readonly isKept = computed(() => this.windows().every(({ possible, needed }) => possible >= needed));

  protected rangeOf({ fromOn, untilOn }: PreviewWindow): string {
    return dateRangeWords(fromOn, untilOn, this.reader.language());
  }

  protected iconOf(window: PreviewWindow): 'check' | 'clock' | 'warn' {
    if (window.possible < window.needed) return 'warn';
    return window.placed >= window.needed ? 'check' : 'clock';
  }

  protected toneOf(window: PreviewWindow): string {
    return { check: 'ok-t', clock: 'sub', warn: 'bad-t' }[this.iconOf(window)];
  }

  protected noteOf({ possible, needed, placed }: PreviewWindow): string {
    if (possible < needed) return this.reader.say('template.holdsOnly', { count: possible });
    return placed < needed ? this.reader.say('template.addedLater', { count: needed - placed }) : '';
  }
}
