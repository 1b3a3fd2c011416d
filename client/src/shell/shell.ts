import { OverlayContainer } from '@angular/cdk/overlay';
import { ChangeDetectionStrategy, Component, effect, inject, viewChild, type ElementRef } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { filter, map, pairwise, startWith } from 'rxjs';
import { Connection } from '../api/connection';
import { Reader } from '../i18n/language';
import { Icon } from '../ui/icon';
import { HelpKey } from './help-key.directive';
import { Rail } from './rail';
import { TopBar } from './top-bar';

/** What stands around every page: rail, top bar, the page itself. */
@Component({
  selector: 'fn-shell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Rail, RouterOutlet, TopBar, TranslocoPipe],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  hostDirectives: [HelpKey],
})
export class Shell {
  protected readonly connection = inject(Connection);
  private readonly router = inject(Router);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  constructor() {
    // Menus open outside every landmark otherwise, where a screen reader that goes by landmarks misses them.
    const [layer, reader] = [inject(OverlayContainer).getContainerElement(), inject(Reader)];
    layer.setAttribute('role', 'region');
    effect(() => layer.setAttribute('aria-label', reader.say('app.layer')));
    // A keyboard or screen reader begins at the new page's top; a change of filters in the address is no new page.
    const path = (url: string): string => url.split(/[?#]/)[0] ?? '';
    const moved = this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => path(event.urlAfterRedirects)),
      startWith(path(this.router.url)),
      pairwise(),
      filter(([from, to]) => from !== to),
      map(() => this.toMain()),
    );
    toSignal(moved);
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.toMain();
  }

  private toMain(): void {
    const main = this.main().nativeElement;
    main.focus({ preventScroll: true });
    main.scrollTop = 0;
  }
}
