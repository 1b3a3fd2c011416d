import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** Holds the place of what is being read, so that nothing jumps when it arrives. */
@Component({
  selector: 'fn-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <span class="vh">{{ 'ui.loading' | transloco }}</span>
    @for (line of lines(); track line) {
      <div aria-hidden="true"></div>
    }
  `,
  host: { role: 'status' },
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--fn-3);
      padding: var(--fn-4);
    }
    div {
      height: 20px;
      border-radius: var(--fn-r-1);
      background: var(--fn-neutral-soft);
    }
    div:last-child {
      width: 60%;
    }
  `,
})
export class Skeleton {
  readonly count = input(3);
  protected readonly lines = computed(() => Array.from({ length: this.count() }, (_, line) => line));
}
