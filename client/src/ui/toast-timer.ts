import { DestroyRef, Directive, inject, output } from '@angular/core';

const shownMs = 6000;

/** Says after 6 seconds that a toast may go; not while the pointer or the focus is on it (WCAG 2.2.1). */
@Directive({
  selector: '[fnToastTimer]',
  host: {
    '(mouseenter)': 'hold()',
    '(mouseleave)': 'run()',
    '(focusin)': 'hold()',
    '(focusout)': 'run()',
  },
})
export class ToastTimer {
  readonly fnToastTimer = output<void>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.run();
    inject(DestroyRef).onDestroy(() => this.hold());
  }

  protected run(): void {
    this.hold();
    this.timer = setTimeout(() => this.fnToastTimer.emit(), shownMs);
  }

  protected hold(): void {
    clearTimeout(this.timer);
  }
}
