import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { SiteBody } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { textOf } from '../ui/form-draft';

type Hours = Pick<SiteBody, 'opensLocally' | 'closesLocally'>;

/** As much of a form as holds a site's hours. */
export interface HoursForm {
  draft(): { readonly [K in keyof Hours]?: Hours[K] | undefined };
  edit(change: Partial<Hours>): void;
  fault(pointer: string): string | undefined;
}

/** When a site opens and closes, as wall times. */
@Component({
  selector: 'fn-hours-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, TranslocoPipe],
  template: `
    <fn-field [label]="'site.opens' | transloco" [fault]="form().fault('/opensLocally')">
      <input
        class="input"
        fnControl
        type="time"
        [value]="form().draft().opensLocally ?? ''"
        (input)="form().edit({ opensLocally: text($event) })"
      />
    </fn-field>
    <fn-field [label]="'site.closes' | transloco" [fault]="form().fault('/closesLocally')">
      <input
        class="input"
        fnControl
        type="time"
        [value]="form().draft().closesLocally ?? ''"
        (input)="form().edit({ closesLocally: text($event) })"
      />
    </fn-field>
  `,
  styles: `
    :host {
      display: flex;
      gap: var(--fn-2);
    }
    fn-field {
      flex: 1;
    }
  `,
})
export class HoursField {
  readonly form = input.required<HoursForm>();

  protected readonly text = textOf;
}
