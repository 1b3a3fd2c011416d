import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../../i18n/language';
import { Me } from '../../person/me';
import { RosterImport } from '../../person/roster-import';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import { SetupCalendar } from './setup-calendar';
import { SetupDone } from './setup-done';
import { SetupFoot } from './setup-foot';
import { SetupFounding } from './setup-founding';
import { SetupRooms } from './setup-rooms';
import { SetupProgress, setupSteps, type SetupStep } from './setup-steps';
import { SetupTeams } from './setup-teams';

/** The assistant of a new installation. Each step stands in the address, and can be skipped and found again. */
@Component({
  selector: 'fn-setup-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Icon,
    RosterImport,
    RouterLink,
    SetupCalendar,
    SetupDone,
    SetupFoot,
    SetupFounding,
    SetupRooms,
    SetupTeams,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [SetupProgress],
  templateUrl: './setup.page.html',
  styleUrl: './setup.page.css',
})
export class SetupPage {
  private readonly router = inject(Router);
  protected readonly me = inject(Me);
  protected readonly progress = inject(SetupProgress);
  protected readonly reader = inject(Reader);

  /** From the query: the step that is shown. */
  readonly step = input<string>();

  protected readonly steps = setupSteps;
  protected readonly shown = computed<SetupStep>(() => {
    if (!this.me.isSignedIn()) return 'founding';
    const asked = setupSteps.find((step) => step === this.step() && step !== 'founding');
    const { done } = this.progress;
    return asked ?? setupSteps.find((step) => !done()[step]) ?? 'plan';
  });
  protected readonly at = computed(() => setupSteps.indexOf(this.shown()));

  protected show(step: SetupStep | undefined): void {
    if (step) void this.router.navigate([], { queryParams: { step } });
    scrollTo({ top: 0 });
  }

  protected back(): void {
    this.show(setupSteps[this.at() - 1]);
  }

  protected next(): void {
    this.show(setupSteps[this.at() + 1]);
  }

  protected switchLanguage(): Promise<void> {
    return this.me.useLanguage(this.reader.otherLanguage());
  }
}
