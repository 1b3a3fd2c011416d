import { ChangeDetectionStrategy, Component, Injector, inject, input } from '@angular/core';
import type { HistoryEndpoint } from '@fortnight/shared/rule/history';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon';

/** Whose history: where to ask, and by which name and clock to tell it. */
export interface HistoryAsked {
  readonly endpoint: HistoryEndpoint;
  readonly params: Readonly<Record<string, string>>;
  readonly name: string;
  readonly zone: string;
}

/** Opens the panel that tells who changed a thing: `<fn-history-button [asked]="{ endpoint, params, name, zone }" />`. */
@Component({
  selector: 'fn-history-button',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <button
      type="button"
      class="btn quiet icon"
      aria-haspopup="dialog"
      [attr.aria-label]="'ui.history.open' | transloco"
      [attr.title]="'ui.history.open' | transloco"
      (click)="open()"
    >
      <fn-icon name="history" />
    </button>
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class HistoryButton {
  readonly asked = input.required<HistoryAsked>();
  private readonly injector = inject(Injector);

  /** The panel's code comes when somebody asks for it. */
  protected async open(): Promise<void> {
    const { openHistory } = await import('./history-panel');
    openHistory(this.injector, this.asked());
  }
}
