import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import type { RoomView } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ApiResource } from '../api/api-resource';
import { Empty } from '../ui/empty';
import { foundRows } from '../ui/found';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { Status } from '../ui/status';
import { ListTools } from './list-tools';

/** The rooms of a site; `opened` asks for one to be edited, or without one to be added. */
@Component({
  selector: 'fn-room-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, ListTools, ProblemPanel, Skeleton, Status, TranslocoPipe],
  templateUrl: './room-list.html',
})
export class RoomList {
  readonly list = input.required<ApiResource<RoomView[]>>();
  readonly verdict = input.required<Verdict>();
  readonly opened = output<RoomView | undefined>();
  /** Out of use, or into use again. */
  readonly turned = output<RoomView>();

  protected readonly found = foundRows(
    computed(() => this.list().value() ?? []),
    (room) => room.name,
  );
}
