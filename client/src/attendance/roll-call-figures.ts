import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { attendanceStatuses } from '@fortnight/shared/attendance/attendance.contract';
import { attendedOf } from '@fortnight/shared/attendance/attendance.rules';
import { TranslocoPipe } from '@jsverse/transloco';
import { clockWords } from '../time/date-words';
import { countOf, type RollCallRow } from './mark';
import { statusLooks } from './status-look';

/** How many of the marks made last are listed. */
const latest = 5;
const inks = { ok: 'ok-t', warn: 'warn-t', info: 'acc-t', bad: 'bad-t', neutral: 'sub' } as const;

/** The big counter: how many are there, how many late, excused, absent or not marked yet. */
@Component({
  selector: 'fn-roll-call-figures',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  templateUrl: './roll-call-figures.html',
  styleUrl: './roll-call-figures.css',
})
export class RollCallFigures {
  readonly rows = input.required<readonly RollCallRow[]>();
  readonly zone = input.required<string>();
  /** Marks still come in, so that the last of them are worth showing. */
  readonly isLive = input(true);

  protected readonly there = computed(() => attendedOf(this.rows()));
  protected readonly unmarked = computed(() => countOf(this.rows(), null));
  protected readonly counts = computed(() =>
    attendanceStatuses.map((status) => ({
      status,
      count: countOf(this.rows(), status),
      ink: inks[statusLooks[status].tone],
    })),
  );
  protected readonly latest = computed(() =>
    this.rows()
      .filter((row) => row.status !== null && row.markedAt !== null && !row.isUnsaved)
      .sort((one, other) => (other.markedAt ?? '').localeCompare(one.markedAt ?? ''))
      .slice(0, latest)
      .map((row) => ({
        id: row.employeeId,
        name: row.name,
        status: row.status ?? 'present',
        ink: inks[statusLooks[row.status ?? 'present'].tone],
        at: clockWords(row.markedAt ?? '', this.zone()),
      })),
  );
}
