import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';
import { AccountMenu } from './account-menu';
import { MyNavigation } from './my-navigation';

/** The pages that I may see, at the left; below 600 px at the foot, the first four of them. */
@Component({
  selector: 'fn-rail',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AccountMenu, Icon, RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'app.mainNavigation' | transloco">
      <a class="logo" routerLink="/" [attr.aria-label]="'app.toHome' | transloco">训</a>
      @for (entry of entries(); track entry.path; let order = $index) {
        <a
          class="entry"
          [class.later]="order > 3"
          [routerLink]="'/' + entry.path"
          routerLinkActive="on"
          ariaCurrentWhenActive="page"
          [routerLinkActiveOptions]="{ exact: entry.path === '' }"
        >
          <fn-icon [name]="entry.icon" [size]="20" />
          {{ entry.label | transloco }}
        </a>
      }
      <fn-account-menu />
    </nav>
  `,
  styleUrl: './rail.css',
})
export class Rail {
  protected readonly entries = computed(() => this.mine.entries());
  private readonly mine = inject(MyNavigation);
}
