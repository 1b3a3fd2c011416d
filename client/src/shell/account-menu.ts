import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatDivider } from '@angular/material/divider';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { Me } from '../person/me';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icons.data';
import { ThemeChoice, type Theme } from '../ui/theme';
import { MyNavigation } from './my-navigation';
import { ShowsKeys } from './shows-keys.directive';

const themeIcons: readonly { readonly theme: Theme; readonly icon: IconName }[] = [
  { theme: 'light', icon: 'sun' },
  { theme: 'dark', icon: 'moon' },
  { theme: 'system', icon: 'screen' },
];

/** Who I am, light or dark, language, sign out; on a phone also the pages that the foot has no room for. */
@Component({
  selector: 'fn-account-menu',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Avatar, Icon, MatDivider, MatMenu, MatMenuItem, MatMenuTrigger, RouterLink, ShowsKeys, TranslocoPipe],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.css',
})
export class AccountMenu {
  protected readonly me = inject(Me);
  protected readonly reader = inject(Reader);
  protected readonly theme = inject(ThemeChoice);
  private readonly navigation = inject(MyNavigation);
  private readonly router = inject(Router);
  protected readonly themeIcons = themeIcons;
  protected readonly name = computed(() => this.me.view()?.name ?? '');
  protected readonly roles = computed(() =>
    [...new Set(this.me.view()?.roles.map((held) => this.reader.say(`person.role.${held.role}`)))].join(
      this.reader.language() === 'en' ? ', ' : '、',
    ),
  );
  protected readonly laterEntries = computed(() => this.navigation.entries().slice(4));

  protected async signOut(): Promise<void> {
    await this.me.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}
