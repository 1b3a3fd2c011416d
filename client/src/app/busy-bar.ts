import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { PendingCalls } from '../api/pending-calls';

/** A thin line at the very top while a page or an answer of the server is on its way for more than a moment. */
@Component({
  selector: 'fn-busy-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    @if (pending.areSlow()) {
      <div class="bar" role="progressbar" [attr.aria-label]="'ui.loading' | transloco"></div>
    } @else if (isOpening()) {
      <div class="bar late" role="progressbar" [attr.aria-label]="'ui.loading' | transloco"></div>
    }
  `,
  styles: `
    .bar {
      position: fixed;
      inset: 0 0 auto;
      z-index: var(--fn-z-toast);
      height: 2px;
      background: var(--fn-accent);
      transform-origin: 0 0;
      animation: busy 4s var(--fn-ease) forwards;
      pointer-events: none;
    }
    .late {
      opacity: 0;
      animation: busy 4s var(--fn-ease) 300ms forwards;
    }
    @keyframes busy {
      from {
        opacity: 1;
        transform: scaleX(0.05);
      }
      to {
        opacity: 1;
        transform: scaleX(0.92);
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .bar {
        animation-duration: 1ms;
      }
    }
  `,
})
export class BusyBar {
  protected readonly pending = inject(PendingCalls);
  private readonly router = inject(Router);
  protected readonly isOpening = computed(() => this.router.currentNavigation() !== null);
}
