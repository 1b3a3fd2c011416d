import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { allowed, type Verdict } from '@fortnight/shared/rule/verdict';
import { TranslocoPipe } from '@jsverse/transloco';
import { VerdictDirective } from '../ui/verdict';
import { PlaceActivity, type PlaceInUse, type PlaceKind } from './place-activity';

/** The acts of a form over a site, team or room: save it, and for what exists, take it out of use or use it again. */
@Component({
  selector: 'fn-place-foot',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe, VerdictDirective],
  template: `
    @if (place(); as one) {
      <button type="button" class="btn" (click)="turn(one)">
        {{ (one.isActive ? 'site.use.leave' : 'site.use.take') | transloco }}
      </button>
    }
    <button type="submit" class="btn primary right" [fnVerdict]="verdict()" [attr.aria-busy]="isBusy()">
      {{ act() }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex: 1;
      gap: var(--fn-2);
    }
  `,
})
export class PlaceFoot {
  private readonly activity = inject(PlaceActivity);
  readonly kind = input.required<PlaceKind>();
  /** Undefined for a new one. */
  readonly place = input<PlaceInUse>();
  readonly act = input.required<string>();
  readonly isBusy = input(false);
  /** Whether what the form holds may be saved. */
  readonly verdict = input<Verdict>(allowed);
  /** It went out of use or came back, or that was taken back. */
  readonly turned = output<void>();

  protected turn(place: PlaceInUse): Promise<void> {
    return this.activity.turn(this.kind(), place, () => this.turned.emit());
  }
}
