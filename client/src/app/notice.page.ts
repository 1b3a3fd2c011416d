import { ChangeDetectionStrategy, Component, DOCUMENT, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { Empty } from '../ui/empty';
import { PageHead } from '../ui/page-head';

@Component({
  selector: 'fn-not-found-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, PageHead, RouterLink, TranslocoPipe],
  template: `
    <fn-page-head [title]="'app.notFound.title' | transloco" [hasSiteSwitch]="false" />
    <fn-empty [text]="'app.notFound.text' | transloco">
      <a class="btn primary" routerLink="/">{{ 'app.toHome' | transloco }}</a>
    </fn-empty>
  `,
})
export class NotFoundPage {}

@Component({
  selector: 'fn-no-right-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, PageHead, RouterLink, TranslocoPipe],
  template: `
    <fn-page-head [title]="'app.noRight.title' | transloco" [hasSiteSwitch]="false" />
    <fn-empty [text]="'app.noRight.text' | transloco">
      <a class="btn primary" routerLink="/">{{ 'app.toHome' | transloco }}</a>
    </fn-empty>
  `,
})
export class NoRightPage {}

/** A page could not be opened: the server was away, or the pages were renewed by an upgrade. */
@Component({
  selector: 'fn-failed-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, TranslocoPipe],
  template: `
    <main id="main" class="page narrow">
      <h1>{{ 'app.failed.title' | transloco }}</h1>
      <div class="card">
        <fn-empty [text]="'app.failed.text' | transloco">
          <button type="button" class="btn primary" (click)="again()">{{ 'ui.tryAgain' | transloco }}</button>
          <a class="btn" href="/">{{ 'app.toHome' | transloco }}</a>
        </fn-empty>
      </div>
      <div>
        <button
          type="button"
          class="btn quiet"
          [attr.lang]="reader.otherLanguage()"
          (click)="reader.use(reader.otherLanguage())"
        >
          {{ 'app.otherLanguageName' | transloco }}
        </button>
      </div>
    </main>
  `,
})
export class FailedPage {
  private readonly location = inject(DOCUMENT).location;
  protected readonly reader = inject(Reader);

  /** The address still is that of the page that failed. */
  protected again(): void {
    this.location.reload();
  }
}
