import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { openParams } from './place-opened';

/** The name of a place in its list; it opens the place beside the list for whoever may edit it. */
@Component({
  selector: 'fn-place-name',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    @if (canOpen()) {
      <a class="who" [routerLink]="[]" [queryParams]="params(place().id)" queryParamsHandling="merge">{{
        place().name
      }}</a>
    } @else {
      <b class="m">{{ place().name }}</b>
    }
  `,
})
export class PlaceName {
  readonly place = input.required<{ readonly id: string; readonly name: string }>();
  readonly canOpen = input.required<boolean>();

  protected readonly params = openParams;
}
