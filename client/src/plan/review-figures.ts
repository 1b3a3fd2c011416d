import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { PlanView } from '@fortnight/shared/plan/plan.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReviewSums } from './review-sums';

/** What the plan comes to; on a phone the three figures that matter most. */
@Component({
  selector: 'fn-review-figures',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  templateUrl: './review-figures.html',
  styleUrl: './review-figures.css',
  host: { '[class.compact]': 'isCompact()' },
})
export class ReviewFigures {
  readonly sums = input.required<ReviewSums>();
  readonly isCompact = input(false);
  /** Last month's plan, to compare with. */
  readonly before = input<Pick<PlanView, 'sessionCount' | 'classHours'> | null>(null);
}
