import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../../ui/icon';
import { FirstPlanCard } from './first-plan-card';
import { SetupProgress, type SetupStep } from './setup-steps';

/** What is there now, what is still open, and the first plan. */
@Component({
  selector: 'fn-setup-done',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FirstPlanCard, Icon, RouterLink, TranslocoPipe],
  templateUrl: './setup-done.html',
  styleUrl: './setup-done.css',
})
export class SetupDone {
  protected readonly progress = inject(SetupProgress);
  readonly left = output();
  readonly opened = output<SetupStep>();

  protected readonly templates = computed(() => this.progress.templates.value()?.length ?? 0);
  protected readonly things = computed(() => [
    { step: 'teams' as const, count: this.progress.teams.value()?.length ?? 0, link: '/sites/teams' },
    { step: 'rooms' as const, count: this.progress.rooms.value()?.length ?? 0, link: '/sites/rooms' },
    { step: 'roster' as const, count: this.progress.people.value()?.length ?? 0, link: '/people' },
  ]);
  /** Where the settings of a running site are found again. */
  protected readonly places = [
    { what: 'accounts', link: '/people' },
    { what: 'figures', link: '/policy' },
    { what: 'templates', link: '/templates' },
    { what: 'sites', link: '/sites' },
  ] as const;

  constructor() {
    // The regulation's templates are laid by a job; mostly it is done long before anybody comes here.
    const timer = setInterval(() => {
      if (this.templates() === 0) this.progress.templates.reload();
    }, 1000);
    effect(() => this.templates() > 0 && clearInterval(timer));
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
}
