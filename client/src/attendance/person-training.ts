import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TrainingRecordView } from './training-record';

/** Somebody's training; the routes put it on the person's page. */
@Component({
  selector: 'fn-person-training',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TrainingRecordView],
  template: `<fn-training-record [employeeId]="employeeId()" />`,
})
export class PersonTraining {
  readonly employeeId = input.required<string>();
}
