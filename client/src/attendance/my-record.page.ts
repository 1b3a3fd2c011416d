import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Me } from '../person/me';
import { PageHead } from '../ui/page-head';
import { TrainingRecordView } from './training-record';

/** My own year of training, whatever my role. */
@Component({
  selector: 'fn-my-record-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHead, TrainingRecordView, TranslocoPipe],
  template: `
    <fn-page-head [title]="'attendance.record.mine' | transloco" [backTo]="backTo()" [hasSiteSwitch]="false" />
    <div class="page">
      @if (employeeId(); as id) {
        <fn-training-record [employeeId]="id" />
      }
    </div>
  `,
})
export class MyRecordPage {
  private readonly me = inject(Me);
  /** Others find it in the navigation. */
  protected readonly backTo = computed(() => (this.me.holds('session.read') ? '/my' : null));
  protected readonly employeeId = computed(() => this.me.view()?.employeeId);
}
