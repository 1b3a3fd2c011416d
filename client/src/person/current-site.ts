import { Injectable, computed, inject, signal } from '@angular/core';
import { recall, remember } from '../ui/remember';
import { Me } from './me';

/** The site that the pages show: the one switched to at the top left, else the home site. */
@Injectable({ providedIn: 'root' })
export class CurrentSite {
  private readonly me = inject(Me);
  private readonly chosenId = signal(recall('site'));

  readonly site = computed(() => {
    const sites = this.me.sites();
    return (
      sites.find((site) => site.id === this.chosenId()) ??
      sites.find((site) => site.id === this.me.view()?.siteId) ??
      sites[0]
    );
  });
  readonly id = computed(() => this.site()?.id);
  /** Time zone in which the site's times are read. */
  readonly zone = computed(() => this.site()?.zone ?? 'Asia/Shanghai');

  use(siteId: string): void {
    this.chosenId.set(siteId);
    remember('site', siteId);
  }
}
