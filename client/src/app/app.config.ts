import {
  ErrorHandler,
  Injector,
  inject,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
  type ApplicationConfig,
  type Provider,
} from '@angular/core';
import {
  Router,
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import { WHEN_SIGNED_OUT } from '../api/api-client';
import { provideWords } from '../i18n/words';
import { Me } from '../person/me';
import { NAV_ENTRIES } from '../shell/navigation';
import { navEntries, routes } from './app.routes';
import { FailureToasts, pageFailed } from './failures';
import { PageTitle } from './page-title';
import { signInTree } from './signed-in.guard';

/** A call found the session ended: forget who was signed in and ask again, then come back here. */
const leadToSignIn: Provider = {
  provide: WHEN_SIGNED_OUT,
  useFactory: () => {
    const injector = inject(Injector);
    // Only when it happens: `Me` itself calls through the client that asks for this.
    return () => {
      const router = injector.get(Router);
      injector.get(Me).forget();
      if (!router.url.startsWith('/sign-in')) void router.navigateByUrl(signInTree(router, router.url));
    };
  },
};

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      withNavigationErrorHandler(pageFailed),
    ),
    provideWords(),
    { provide: TitleStrategy, useClass: PageTitle },
    { provide: ErrorHandler, useClass: FailureToasts },
    { provide: NAV_ENTRIES, useValue: navEntries },
    leadToSignIn,
  ],
};
