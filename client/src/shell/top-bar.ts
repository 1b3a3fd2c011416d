import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { Me } from '../person/me';
import { Icon } from '../ui/icon';
import { ShownHead } from '../ui/page-head';
import { SiteSwitch } from './site-switch';

/** Site, title and acts of the page that is shown, and the language. */
@Component({
  selector: 'fn-top-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NgTemplateOutlet, RouterLink, SiteSwitch, TranslocoPipe],
  template: `
    <header>
      @if (head(); as head) {
        @if (head.hasSiteSwitch() && me.sites().length > 1) {
          <fn-site-switch />
          <span class="vr"></span>
        }
        @if (head.backTo(); as above) {
          <a class="btn quiet icon" [routerLink]="above" [attr.aria-label]="'ui.backUp' | transloco"
            ><fn-icon name="back"
          /></a>
        }
        @if (head.tint(); as tint) {
          <span class="sw p{{ tint }}"></span>
        }
        <h1 class="clip">{{ head.title() }}</h1>
        @if (head.sub(); as sub) {
          <span class="sub clip">{{ sub }}</span>
        }
        <ng-container [ngTemplateOutlet]="head.lead()?.template ?? null" />
      }
      <span class="acts">
        <button
          type="button"
          class="btn quiet language"
          [attr.lang]="reader.otherLanguage()"
          [attr.aria-label]="'app.otherLanguageName' | transloco"
          (click)="me.useLanguage(reader.otherLanguage())"
        >
          {{ 'app.otherLanguageShort' | transloco }}
        </button>
        <ng-container [ngTemplateOutlet]="head()?.acts()?.template ?? null" />
      </span>
    </header>
  `,
  styleUrl: './top-bar.css',
})
export class TopBar {
  protected readonly me = inject(Me);
  protected readonly reader = inject(Reader);
  private readonly shown = inject(ShownHead);
  protected readonly head = computed(() => this.shown.current());
}
