import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { Icon } from '../ui/icon';

/** Which site the pages show. */
@Component({
  selector: 'fn-site-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatMenu, MatMenuItem, MatMenuTrigger, TranslocoPipe],
  template: `
    <button type="button" class="btn quiet" [matMenuTriggerFor]="menu">
      <fn-icon name="pin" />
      <span class="vh">{{ 'app.site' | transloco }}</span>
      <span class="name">{{ current.site()?.name }}</span>
      <fn-icon name="down" [size]="14" />
    </button>
    <mat-menu #menu="matMenu">
      @for (site of me.sites(); track site.id) {
        <button
          type="button"
          mat-menu-item
          role="menuitemradio"
          [attr.aria-checked]="site.id === current.id()"
          (click)="current.use(site.id)"
        >
          {{ site.name }}
          @if (site.id === current.id()) {
            <fn-icon class="right" name="check" />
          }
        </button>
      }
    </mat-menu>
  `,
  styles: `
    @media (max-width: 599px) {
      .name {
        max-width: 72px;
        overflow: hidden;
        text-overflow: ellipsis;
      }
    }
  `,
})
export class SiteSwitch {
  protected readonly me = inject(Me);
  protected readonly current = inject(CurrentSite);
}
