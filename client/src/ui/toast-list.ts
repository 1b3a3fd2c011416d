import { ChangeDetectionStrategy, Component, DOCUMENT, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from './icon';
import { ToastTimer } from './toast-timer';
import { Toasts, type ShownToast } from './toasts';

/** Shows the toasts bottom left of the page's foot; placed once, by the app. */
@Component({
  selector: 'fn-toasts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ToastTimer, TranslocoPipe],
  template: `
    <div class="list" role="status" aria-live="polite">
      @for (toast of toasts.list(); track toast.id) {
        <div class="toast" [class.bad]="toast.tone === 'bad'" (fnToastTimer)="toasts.dismiss(toast.id)">
          <fn-icon [name]="toast.tone === 'bad' ? 'warn' : 'check'" />
          <span class="grow">
            {{ toast.text }}
            @if (toast.detail) {
              <span class="detail">{{ toast.detail }}</span>
            }
          </span>
          @if (toast.act; as act) {
            <button type="button" class="act" (click)="take(toast)">{{ act.label }}</button>
          }
          <button
            type="button"
            class="close"
            [attr.aria-label]="'ui.close' | transloco"
            (click)="toasts.dismiss(toast.id)"
          >
            <fn-icon name="close" [size]="16" />
          </button>
        </div>
      }
    </div>
  `,
  styleUrl: './toast-list.css',
  host: { '(document:keydown.escape)': 'closeNewest($event)' },
})
export class ToastList {
  protected readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);

  /** Esc closes the newest toast, unless a layer above the page or the page itself had a use for it. */
  protected closeNewest(event: Event): void {
    const newest = this.toasts.list().at(-1);
    if (event.defaultPrevented || !newest || this.document.querySelector('[role="dialog"], [role="menu"]')) return;
    this.toasts.dismiss(newest.id);
  }

  protected take(toast: ShownToast): void {
    this.toasts.dismiss(toast.id);
    toast.act?.run();
  }
}
