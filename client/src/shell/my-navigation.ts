import { Injectable, computed, inject } from '@angular/core';
import { About } from '../person/about';
import { Me } from '../person/me';
import { NAV_ENTRIES } from './navigation';

/** The entries of the navigation that I may see here. */
@Injectable({ providedIn: 'root' })
export class MyNavigation {
  private readonly all = inject(NAV_ENTRIES);
  private readonly me = inject(Me);
  private readonly about = inject(About);

  readonly entries = computed(() =>
    this.all.filter(
      ({ right, unless, isDemoOnly }) =>
        (!right || this.me.holds(right)) && (!unless || !this.me.holds(unless)) && (!isDemoOnly || this.about.isDemo()),
    ),
  );
}
