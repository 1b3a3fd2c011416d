import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PageHead } from '../ui/page-head';
import { Me } from './me';
import { MySessionsCard } from './my-sessions-card';
import { PasswordCard } from './password-card';

/** My own account: password, and where I am signed in. */
@Component({
  selector: 'fn-account-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MySessionsCard, PageHead, PasswordCard, TranslocoPipe],
  template: `
    <fn-page-head [title]="'person.mine.title' | transloco" [sub]="name()" [hasSiteSwitch]="false" />
    <div class="page two">
      <fn-my-sessions-card #list />
      <fn-password-card (changed)="list.reload()" />
    </div>
  `,
})
export class AccountPage {
  private readonly me = inject(Me);
  protected readonly name = computed(() => this.me.view()?.name ?? '');
}
