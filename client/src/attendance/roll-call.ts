import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { attendanceStatuses } from '@fortnight/shared/attendance/attendance.contract';
import { describeProblem } from '@fortnight/shared/rule/problem';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { MomentPipe } from '../time/date.pipes';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { recall, remember } from '../ui/remember';
import { Skeleton } from '../ui/skeleton';
import { RollCallFigures } from './roll-call-figures';
import { RollCallGrid } from './roll-call-grid';
import { RollCallHints } from './roll-call-hints';
import { RollCallStore } from './roll-call-store';
import { SaveState } from './save-state';

/** The tab 签到与点名: figures at the left, the sheet at the right, its keys at the foot. */
@Component({
  selector: 'fn-roll-call',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Empty,
    Icon,
    MatMenu,
    MatMenuItem,
    MatMenuTrigger,
    MomentPipe,
    ProblemPanel,
    RollCallFigures,
    RollCallGrid,
    RollCallHints,
    SaveState,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './roll-call.html',
  styleUrl: './roll-call.css',
})
export class RollCall {
  protected readonly store = inject(RollCallStore);
  private readonly reader = inject(Reader);
  readonly zone = input.required<string>();

  protected readonly grid = viewChild(RollCallGrid);
  protected readonly statuses = attendanceStatuses;
  protected readonly areLettersOn = signal(recall('letters') !== 'off');
  protected readonly selected = computed(() => this.grid()?.selection.count() ?? 0);
  /** Why nobody can be marked by me now, in the server's words. */
  protected readonly refusal = computed(() => {
    const verdict = this.store.rights.mayMark();
    if (verdict.allowed || this.store.sheet.value()?.closed) return null;
    return describeProblem(verdict.code, verdict.params, this.reader.language()).detail;
  });

  /** A lost network is told above every page; here counts what the server refused. */
  protected readonly problem = computed(() => {
    const problem = this.store.queue.problem();
    return problem?.code === 'server-unreachable' ? undefined : problem;
  });

  protected switchLetters(): void {
    this.areLettersOn.update((areOn) => !areOn);
    remember('letters', this.areLettersOn() ? null : 'off');
  }
}
