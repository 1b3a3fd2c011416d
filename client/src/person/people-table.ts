import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EmployeeSort } from '@fortnight/shared/person/employee-query';
import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { DateTextPipe } from '../time/date.pipes';
import { Avatar } from '../ui/avatar';
import { ListCell } from '../ui/list-cell';
import type { ListState } from '../ui/list-state';
import { ListTable, type ListColumn } from '../ui/list-table';
import { Status } from '../ui/status';

/** Employees as rows of a list. */
@Component({
  selector: 'fn-people-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Avatar, DateTextPipe, ListCell, ListTable, RouterLink, Status, TranslocoPipe],
  templateUrl: './people-table.html',
  styles: ':host { display: contents; }',
})
export class PeopleTable {
  readonly list = input.required<ListState<EmployeeView, EmployeeSort>>();
  readonly canPick = input(false);

  protected readonly columns: readonly ListColumn<EmployeeSort | 'roles'>[] = [
    { key: 'name', label: 'person.name' },
    { key: 'staffNumber', label: 'person.staffNumber' },
    { key: 'team', label: 'person.team' },
    { key: 'post', label: 'person.post', look: 'wide' },
    { key: 'hiredOn', label: 'person.hiredOn', look: 'wide' },
    { key: 'status', label: 'person.statusLabel', look: 'wide' },
    { key: 'roles', label: 'person.roles', look: 'late', isFixed: true },
  ];

  protected readonly hasLeft = (one: EmployeeView): boolean => one.status === 'left';
}
