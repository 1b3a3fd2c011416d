import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  inject,
  input,
  output,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';
import { showWithin } from '../ui/show-within';
import { Status } from '../ui/status';
import type { SeriesLine } from './series-lines';

/** Every sitting of a series with what becomes of it and why. Dates of binding ones lead to where they can be changed. */
@Component({
  selector: 'fn-series-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, Status, TranslocoPipe],
  templateUrl: './series-table.html',
  styleUrl: './series-table.css',
})
export class SeriesTable {
  readonly lines = input.required<readonly SeriesLine[]>();
  readonly kind = input.required<'move' | 'edit'>();
  readonly tint = input.required<number>();
  /** A link was followed: what is open closes. */
  readonly followed = output<void>();
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    // In a long series the sitting that was picked may lie far down.
    afterRenderEffect(() => {
      if (this.lines().length > 0) showWithin(this.element.parentElement, this.element.querySelector('tr.picked'));
    });
  }

  /** The board opens the session, where its change can be asked for (R5). */
  protected leadTo({ sessionId, on }: SeriesLine['dates'][number]): { session: string | null; on: string } {
    return { session: sessionId, on };
  }
}
