import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Status } from '../ui/status';

/** Whether a place is in use: the norm in a quiet word, the exception as a state. */
@Component({
  selector: 'fn-place-use',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Status, TranslocoPipe],
  template: `
    @if (isActive()) {
      <span class="sub">{{ 'site.use.active' | transloco }}</span>
    } @else {
      <fn-status icon="block">{{ 'site.use.idle' | transloco }}</fn-status>
    }
  `,
})
export class PlaceUseWords {
  readonly isActive = input.required<boolean>();
}
