import { inject } from '@angular/core';
import { Router, type CanActivateFn, type UrlTree } from '@angular/router';
import { About } from '../person/about';
import { Installation } from '../person/installation';
import { Me } from '../person/me';

/** Leads to the sign-in page, with the way back, unless somebody is signed in; in a new installation to its first page. Sets the clock before any page shows a day. */
export const signedInGuard: CanActivateFn = async (_, state) => {
  const [me, about, installation, router] = [inject(Me), inject(About), inject(Installation), inject(Router)];
  const [isSignedIn] = await Promise.all([me.load(), about.load()]);
  if (isSignedIn) return true;
  return (await installation.isNew()) ? router.createUrlTree(['/setup']) : signInTree(router, state.url);
};

/** The sign-in page; it leads back to `address`. */
export function signInTree(router: Router, address: string): UrlTree {
  return router.createUrlTree(['/sign-in'], { queryParams: address === '/' ? {} : { return: address } });
}
