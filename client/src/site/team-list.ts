import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import type { TeamView } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ApiResource } from '../api/api-resource';
import { Empty } from '../ui/empty';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';

/** The teams of a site; `opened` asks for one to be edited, or without one to be added. */
@Component({
  selector: 'fn-team-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, ProblemPanel, Skeleton, TranslocoPipe],
  templateUrl: './team-list.html',
  styles: `
    .name {
      min-width: 150px;
    }
    @media (max-width: 599px) {
      .rows > li {
        flex-wrap: wrap;
      }
      .name {
        flex: 1;
      }
      .shifts {
        order: 1;
        flex-basis: 100%;
      }
    }
  `,
})
export class TeamList {
  readonly list = input.required<ApiResource<TeamView[]>>();
  readonly verdict = input.required<Verdict>();
  readonly opened = output<TeamView | undefined>();

  protected shiftWords(team: TeamView): string {
    return team.shifts.map((shift) => `${shift.name} ${shift.startsLocally}–${shift.endsLocally}`).join('　');
  }
}
