import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { trainingRecordEndpoints } from '@fortnight/shared/attendance/training-record.contract';
import { coverageOf, figuresOf, splitAt } from '@fortnight/shared/attendance/training-record.rules';
import { toInstantText } from '@fortnight/shared/time/instant';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { ServerClock } from '../time/server-clock';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { RecordAhead } from './record-ahead';
import { RecordCoverage } from './record-coverage';
import { RecordHistory } from './record-history';

/** Somebody's year of training: figures, coverage by programme, what was and what comes. */
@Component({
  selector: 'fn-training-record',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemPanel, RecordAhead, RecordCoverage, RecordHistory, Skeleton, TranslocoPipe],
  templateUrl: './training-record.html',
  styleUrl: './training-record.css',
})
export class TrainingRecordView {
  private readonly clock = inject(ServerClock);
  readonly employeeId = input.required<string>();

  /** Another person's record begins with the present year again. */
  protected readonly year = linkedSignal<string, string | undefined>({
    source: this.employeeId,
    computation: () => undefined,
  });
  protected readonly record = apiResource(trainingRecordEndpoints.readTrainingRecord, () => {
    const year = this.year();
    return { params: { employeeId: this.employeeId() }, query: year === undefined ? {} : { year } };
  });
  protected readonly figures = computed(() => figuresOf(this.record.value()?.sittings ?? []));
  protected readonly coverage = computed(() => coverageOf(this.record.value()?.sittings ?? []));
  protected readonly split = computed(() =>
    splitAt(this.record.value()?.sittings ?? [], toInstantText(this.clock.nowMs())),
  );

  protected show(event: Event): void {
    this.year.set((event.target as HTMLSelectElement).value);
  }
}
