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
    <div class="page narrow">
      <div class="card">
        <fn-empty [text]="'app.notFound.text' | transloco">
          <a class="btn primary" routerLink="/">{{ 'app.toHome' | transloco }}</a>
        </fn-empty>
      </div>
    </div>
  `,
})
export class NotFoundPage {}

@Component({
  selector: 'fn-no-right-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, PageHead, RouterLink, TranslocoPipe],
  template: `
    <fn-page-head [title]="'app.noRight.title' | transloco" [hasSiteSwitch]="false" />
    <div class="page narrow">
      <div class="card">
        <fn-empty [text]="'app.noRight.text' | transloco">
          <a class="btn primary" routerLink="/">{{ 'app.toHome' | transloco }}</a>
        </fn-empty>
      </div>
    </div>
  `,
})
export class NoRightPage {}

/** A page could not be opened: the server was away, or the pages were renewed by an upgrade. */
@Component({
  selector: 'fn-failed-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, TranslocoPipe],
  template: `
    <header>
      <span class="logo" aria-hidden="true">训</span>
      <b>{{ 'app.name' | transloco }}</b>
      <button
        type="button"
        class="btn quiet s right"
        [attr.lang]="reader.otherLanguage()"
        [attr.aria-label]="'app.otherLanguageName' | transloco"
        (click)="reader.use(reader.otherLanguage())"
      >
        {{ 'app.otherLanguageShort' | transloco }}
      </button>
    </header>
    <main id="main">
      <h1>{{ 'app.failed.title' | transloco }}</h1>
      <div class="card">
        <fn-empty [text]="'app.failed.text' | transloco">
          <button type="button" class="btn primary" (click)="again()">{{ 'ui.tryAgain' | transloco }}</button>
          <a class="btn" href="/">{{ 'app.toHome' | transloco }}</a>
        </fn-empty>
      </div>
    </main>
  `,
  styles: `
    header {
      display: flex;
      align-items: center;
      gap: var(--fn-2);
      height: 52px;
      padding: 0 var(--fn-4);
      background: var(--fn-surface);
      border-bottom: 1px solid var(--fn-line);
    }
    .logo {
      width: 28px;
      height: 28px;
      border-radius: var(--fn-r-2);
      background: var(--fn-accent);
      color: var(--fn-on-accent);
      display: grid;
      place-items: center;
      font-weight: var(--fn-w-bold);
    }
    main {
      display: grid;
      gap: var(--fn-3);
      max-width: 520px;
      margin: 0 auto;
      padding: var(--fn-5) var(--fn-3);
    }
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
