import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { MyTrainingView } from './my-training';

/** My training as a page of its own, for those whose home shows something else first. */
@Component({
  selector: 'fn-my-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MyTrainingView, TranslocoPipe],
  template: `<fn-my-training [title]="'home.my.title' | transloco" />`,
})
export class MyPage {}
