import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn } from '@angular/router';
import type { Right } from '@fortnight/shared/person/rights.data';
import { Me } from '../person/me';

/** Shows 'no right' in the page's place, and keeps the address, for people who do not hold the right anywhere. */
export function rightGuard(right: Right): CanActivateFn {
  return () => {
    if (inject(Me).holds(right)) return true;
    return new RedirectCommand(inject(Router).parseUrl('/not-allowed'), { skipLocationChange: true });
  };
}
