import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Reader } from '../i18n/language';
import { Me } from '../person/me';
import { Segmented } from '../ui/segmented';
import { viewsOf, type HomeView } from './home-views';

/** Switches between the home pages of somebody with several roles; the choice lives in the address. */
@Component({
  selector: 'fn-home-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Segmented],
  template: `@if (options().length > 1) {
    <fn-segmented [label]="label()" [options]="options()" [value]="view()" (valueChange)="show($event)" />
  }`,
})
export class HomeSwitch {
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly router = inject(Router);
  readonly view = input.required<HomeView>();

  protected readonly label = computed(() => this.reader.say('home.views'));
  protected readonly options = computed(() =>
    viewsOf((right) => this.me.holds(right)).map((value) => ({ value, label: this.reader.say(`home.view.${value}`) })),
  );

  protected show(view: HomeView): Promise<boolean> {
    const shown = view === this.options()[0]?.value ? null : view;
    return this.router.navigate([], { queryParams: { shown }, queryParamsHandling: 'merge' });
  }
}
