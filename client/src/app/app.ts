import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ThemeChoice } from '../ui/theme';
import { ToastList } from '../ui/toast-list';
import { BusyBar } from './busy-bar';

@Component({
  selector: 'fn-app',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BusyBar, RouterOutlet, ToastList],
  template: `<fn-busy-bar /><router-outlet /><fn-toasts />`,
  styles: `
    :host {
      display: block;
      height: 100%;
    }
  `,
})
export class App {
  /** Made here, so that the theme is set before the first page. */
  protected readonly theme = inject(ThemeChoice);
}
