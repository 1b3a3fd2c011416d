import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import type { RoomView } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ApiResource } from '../api/api-resource';
import { Empty } from '../ui/empty';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';

/** The rooms of a site; `opened` asks for one to be edited, or without one to be added. */
@Component({
  selector: 'fn-room-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, ProblemPanel, Skeleton, TranslocoPipe],
  templateUrl: './room-list.html',
})
export class RoomList {
  readonly list = input.required<ApiResource<RoomView[]>>();
  readonly verdict = input.required<Verdict>();
  readonly opened = output<RoomView | undefined>();
}
