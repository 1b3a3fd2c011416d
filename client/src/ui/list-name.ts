import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { openParams } from './list-opened';

/** The name of a row; it opens the row beside the list for whoever may edit it. */
@Component({
  selector: 'fn-list-name',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  template: `
    @if (canOpen()) {
      <a class="who" [routerLink]="[]" [queryParams]="params(row().id)" queryParamsHandling="merge">{{
        label() ?? row().name
      }}</a>
    } @else {
      <b class="m">{{ label() ?? row().name }}</b>
    }
  `,
})
export class ListName {
  readonly row = input.required<{ readonly id: string; readonly name: string }>();
  /** What it is called where that is not its name: in another language. */
  readonly label = input<string>();
  readonly canOpen = input.required<boolean>();

  protected readonly params = openParams;
}
