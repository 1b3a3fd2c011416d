import { ChangeDetectionStrategy, Component, contentChildren, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';
import { ListCell } from '../ui/list-cell';
import type { ListFilter } from '../ui/list-filter';
import { ListFrame, type ListWords } from '../ui/list-frame';
import type { ListState } from '../ui/list-state';
import type { ListColumn } from '../ui/list-table';
import { HeadActs, PageHead } from '../ui/page-head';
import { VerdictDirective } from '../ui/verdict';
import { ListName } from '../ui/list-name';
import type { PlacePage } from './place-page';
import { PlaceTabs } from './place-tabs';
import { PlaceUseWords } from './place-use';

/** Keys of what a list of places says; `add` is the act that makes a new one. */
export interface PlaceWords extends ListWords {
  readonly add: string;
}

interface Place {
  readonly id: string;
  readonly name: string;
  readonly isActive: boolean;
}

/** Sites, teams or rooms as a page: head, tabs and list. Name and use are told here, what else a place has by its page. */
@Component({
  selector: 'fn-place-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    HeadActs,
    Icon,
    ListCell,
    ListFrame,
    PageHead,
    ListName,
    PlaceTabs,
    PlaceUseWords,
    TranslocoPipe,
    VerdictDirective,
  ],
  templateUrl: './place-list.html',
  styles: ':host { display: contents; }',
})
export class PlaceList<Row extends Place, K extends string> {
  readonly list = input.required<ListState<Row, K>>();
  readonly page = input.required<PlacePage<Row>>();
  readonly columns = input.required<readonly ListColumn<K>[]>();
  readonly filters = input.required<readonly ListFilter[]>();
  readonly words = input.required<PlaceWords>();
  /** Whether the list is of the one site that the switch chooses. */
  readonly isOfSite = input(true);

  protected readonly cells = contentChildren<ListCell<Row>>(ListCell);
  protected readonly isIdle = ({ isActive }: Row): boolean => !isActive;
}
