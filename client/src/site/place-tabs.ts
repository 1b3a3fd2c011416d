import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

/** The pages about sites: one site, its teams, its rooms, and all sites. */
@Component({
  selector: 'fn-place-tabs',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    @for (tab of tabs; track tab.path) {
      <a
        [routerLink]="tab.path"
        routerLinkActive
        ariaCurrentWhenActive="page"
        [routerLinkActiveOptions]="{
          paths: 'exact',
          queryParams: 'ignored',
          fragment: 'ignored',
          matrixParams: 'ignored',
        }"
        >{{ tab.words | transloco }}</a
      >
    }
  `,
  host: { role: 'navigation' },
  styles: `
    :host {
      grid-column: 1 / -1;
      display: flex;
      gap: var(--fn-1);
      min-height: 40px;
      padding: 0 var(--fn-4);
      overflow-x: auto;
      background: var(--fn-surface);
      border-bottom: 1px solid var(--fn-line);
      font-size: var(--fn-t-s);
    }
    a {
      display: flex;
      align-items: center;
      padding: 0 var(--fn-3);
      color: var(--fn-ink-2);
      border-bottom: 2px solid transparent;
      white-space: nowrap;
    }
    a:hover {
      text-decoration: none;
      background: var(--fn-surface-hover);
    }
    a[aria-current] {
      color: var(--fn-accent-ink);
      border-color: var(--fn-accent);
      font-weight: var(--fn-w-bold);
    }
    @media (max-width: 599px) {
      :host {
        padding: 0;
      }
      a {
        flex: 1 0 auto;
        justify-content: center;
      }
    }
  `,
})
export class PlaceTabs {
  protected readonly tabs = [
    { path: '/sites', words: 'site.overview' },
    { path: '/sites/teams', words: 'site.teamsTab' },
    { path: '/sites/rooms', words: 'site.rooms' },
    { path: '/sites/all', words: 'site.allSites' },
  ];
}
