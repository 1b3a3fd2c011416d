import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Me } from '../person/me';
import { CoverCard } from './cover-card';
import { viewShown, viewsOf } from './home-views';
import { LeaveCard } from './leave-card';
import { ManagerInboxView } from './manager-inbox';
import { MyTrainingView } from './my-training';
import { NoticesCard } from './notices-card';
import { QualificationCard } from './qualification-card';
import { SetupCard } from './setup-card';
import { SupervisorHomeView } from './supervisor-home';

/** What a reader's most senior role asks for first; who has several switches between them. */
@Component({
  selector: 'fn-home-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CoverCard,
    LeaveCard,
    ManagerInboxView,
    MyTrainingView,
    NoticesCard,
    QualificationCard,
    SetupCard,
    SupervisorHomeView,
    TranslocoPipe,
  ],
  template: `
    <fn-setup-card />
    <div class="asides">
      <fn-notices-card #notices />
      <fn-leave-card #leave />
      <fn-cover-card #cover />
      <fn-qualification-card #qualification />
    </div>
    <div [hidden]="!(notices.isSettled() && leave.isSettled() && cover.isSettled() && qualification.isSettled())">
      @switch (view()) {
        @case ('inbox') {
          <fn-manager-inbox />
        }
        @case ('planning') {
          <fn-supervisor-home />
        }
        @default {
          <fn-my-training [title]="'home.my.title' | transloco" [isHome]="true" />
        }
      }
    </div>
  `,
  styles: `
    .asides > :not(:empty) {
      display: block;
      margin: var(--fn-4) var(--fn-6) 0;
    }
    @media (max-width: 599px) {
      .asides > :not(:empty) {
        margin: var(--fn-3) var(--fn-3) 0;
      }
    }
  `,
})
export class HomePage {
  private readonly me = inject(Me);
  /** Which view is asked for, from the query. */
  readonly shown = input<string>();
  protected readonly view = computed(() =>
    viewShown(
      viewsOf((right) => this.me.holds(right)),
      this.shown(),
    ),
  );
}
