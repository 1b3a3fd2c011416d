import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageHead } from '../ui/page-head';
import { Me } from './me';
import { MyFactsCard } from './my-facts-card';
import { MySignInsCard } from './my-sign-ins-card';
import { PasswordCard } from './password-card';

/** My own account: my roles and language, my password, and where I am signed in. */
@Component({
  selector: 'fn-account-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MyFactsCard, MySignInsCard, PageHead, PasswordCard, TranslocoPipe],
  template: `
    <fn-page-head [title]="'person.mine.title' | transloco" [sub]="name()" [hasSiteSwitch]="false" />
    <div class="page two">
      <div class="stack">
        <fn-my-facts-card />
        <fn-my-sign-ins-card #list />
      </div>
      <fn-password-card (changed)="list.reload()" />
    </div>
  `,
})
export class AccountPage {
  private readonly me = inject(Me);
  protected readonly name = computed(() => this.me.view()?.name ?? '');
}
