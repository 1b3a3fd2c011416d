import { Injectable, inject, type ErrorHandler } from '@angular/core';
import { Router, RedirectCommand, type NavigationError } from '@angular/router';
import { ProblemError, problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Toasts } from '../ui/toasts';

/** Whatever nobody caught: a refusal is said in its own words, anything else as a failure of the page. */
@Injectable()
export class FailureToasts implements ErrorHandler {
  private readonly toasts = inject(Toasts);
  private readonly reader = inject(Reader);

  handleError(error: unknown): void {
    if (isAbort(error)) return;
    if (!(error instanceof ProblemError)) console.error(error);
    else if (error.problem.code === 'not-signed-in') return;
    this.toasts.problem(problemOf(error, this.reader.language()));
  }
}

/** A page that cannot be opened leaves a page that says so, under the same address. */
export function pageFailed(failure: NavigationError): RedirectCommand {
  console.error(failure.error);
  return new RedirectCommand(inject(Router).parseUrl('/failed'), { skipLocationChange: true });
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
