import { DestroyRef, Directive, ElementRef, computed, effect, inject, input } from '@angular/core';
import { MatTooltip } from '@angular/material/tooltip';
import { describeProblem } from '@fortnight/shared/rule/problem';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { Reader } from '../i18n/language';

/**
 * An act that a rule may refuse: it stays focusable, does nothing, and tells why in the server's own sentence.
 * `<button class="btn primary" [fnVerdict]="mayApprove()" (click)="approve()">…</button>`: a refused click never
 * reaches its listener.
 */
@Directive({
  selector: '[fnVerdict]',
  hostDirectives: [MatTooltip],
  host: { '[attr.aria-disabled]': 'refusal() ? true : null' },
})
export class VerdictDirective {
  readonly fnVerdict = input.required<Verdict | null | undefined>();
  private readonly reader = inject(Reader);
  private readonly tooltip = inject(MatTooltip);
  protected readonly refusal = computed(() => {
    const verdict = this.fnVerdict();
    return verdict && !verdict.allowed ? verdict : undefined;
  });

  constructor() {
    effect(() => {
      const refused = this.refusal();
      this.tooltip.message = refused
        ? describeProblem(refused.code, refused.params, this.reader.language()).detail
        : '';
    });
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const stop = (event: Event): void => this.stop(event);
    // Capturing, so that it comes before every listener of the page; templates cannot ask for that.
    element.addEventListener('click', stop, { capture: true });
    inject(DestroyRef).onDestroy(() => element.removeEventListener('click', stop, { capture: true }));
  }

  private stop(event: Event): void {
    if (!this.refusal()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.tooltip.show(0);
  }
}
