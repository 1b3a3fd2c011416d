import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EmployeeSort } from '@fortnight/shared/person/employee-query';
import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { DateTextPipe } from '../time/date.pipes';
import { Avatar } from '../ui/avatar';
import { RowKeys } from '../ui/row-keys';
import { RowWindow } from '../ui/row-window';
import type { Selection } from '../ui/selection';
import { SortHead } from '../ui/sort-head';
import { ariaSort, type Sorting } from '../ui/sorting';
import { Status } from '../ui/status';

/** Employees as rows: sorted by their heads, picked by mouse or keyboard, drawn as far as they are in sight. */
@Component({
  selector: 'fn-people-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Avatar, DateTextPipe, RouterLink, RowKeys, RowWindow, SortHead, Status, TranslocoPipe],
  templateUrl: './people-table.html',
  styleUrl: '../ui/list-table.css',
})
export class PeopleTable {
  readonly people = input.required<readonly EmployeeView[]>();
  readonly selection = input.required<Selection>();
  readonly canPick = input(false);
  readonly sorting = input.required<Sorting<EmployeeSort>>();
  readonly sorted = output<EmployeeSort>();

  protected readonly ariaSort = ariaSort;
  protected readonly columns: readonly { key: EmployeeSort; label: string; look: string }[] = [
    { key: 'name', label: 'person.name', look: '' },
    { key: 'staffNumber', label: 'person.staffNumber', look: '' },
    { key: 'team', label: 'person.team', look: '' },
    { key: 'post', label: 'person.post', look: 'wide' },
    { key: 'hiredOn', label: 'person.hiredOn', look: 'wide' },
    { key: 'status', label: 'person.statusLabel', look: 'wide' },
  ];
}
