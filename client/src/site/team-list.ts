import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import type { TeamView } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ApiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { Empty } from '../ui/empty';
import { foundRows } from '../ui/found';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { Status } from '../ui/status';
import { ListTools } from './list-tools';
import { shiftsInWords } from './shift-words';

/** The teams of a site; `opened` asks for one to be edited, or without one to be added. */
@Component({
  selector: 'fn-team-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, ListTools, ProblemPanel, Skeleton, Status, TranslocoPipe],
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
  private readonly reader = inject(Reader);
  readonly list = input.required<ApiResource<TeamView[]>>();
  readonly verdict = input.required<Verdict>();
  readonly opened = output<TeamView | undefined>();
  /** Out of use, or into use again. */
  readonly turned = output<TeamView>();

  protected readonly found = foundRows(
    computed(() => this.list().value() ?? []),
    (team) => `${team.name} ${team.shortName}`,
  );

  protected shiftWords(team: TeamView): string {
    return shiftsInWords(team.shifts, (key, params) => this.reader.say(key, params));
  }
}
