import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EmployeeSort } from '@fortnight/shared/person/employee-query';
import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { TranslocoPipe } from '@jsverse/transloco';
import { DateTextPipe } from '../time/date.pipes';
import { Avatar } from '../ui/avatar';
import { ListCell } from '../ui/list-cell';
import type { ListFilter } from '../ui/list-filter';
import { ListFrame, type ListWords } from '../ui/list-frame';
import type { ListState } from '../ui/list-state';
import type { ListColumn } from '../ui/list-table';
import { Status } from '../ui/status';
import { VerdictDirective } from '../ui/verdict';

/** Employees as a list with its filters; where there is nobody yet, the way to bring them in. */
@Component({
  selector: 'fn-people-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Avatar, DateTextPipe, ListCell, ListFrame, RouterLink, Status, TranslocoPipe, VerdictDirective],
  templateUrl: './people-table.html',
  styles: ':host { display: contents; }',
})
export class PeopleTable {
  readonly list = input.required<ListState<EmployeeView, EmployeeSort>>();
  readonly filters = input.required<readonly ListFilter[]>();
  readonly canEdit = input.required<Verdict>();
  /** Those that are picked are to be changed. */
  readonly edited = output<void>();

  protected readonly words: ListWords = {
    title: 'person.peopleTitle',
    search: 'person.search',
    noneFound: 'person.noneFound',
    none: 'person.nobody',
  };
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
