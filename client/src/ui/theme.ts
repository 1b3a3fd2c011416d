import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';
import { recall, remember } from './remember';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Light, dark, or as the system says. Sets `data-theme` on <html>, which tokens.css and Material follow. */
@Injectable({ providedIn: 'root' })
export class ThemeChoice {
  private readonly root = inject(DOCUMENT).documentElement;
  readonly current = signal<Theme>(themes.find((theme) => theme === recall('theme')) ?? 'system');

  constructor() {
    effect(() => {
      const theme = this.current();
      if (theme === 'system') delete this.root.dataset['theme'];
      else this.root.dataset['theme'] = theme;
    });
  }

  use(theme: Theme): void {
    this.current.set(theme);
    remember('theme', theme === 'system' ? null : theme);
  }
}
