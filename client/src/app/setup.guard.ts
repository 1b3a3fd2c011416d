import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { About } from '../person/about';
import { Installation } from '../person/installation';
import { Me } from '../person/me';
import { signInTree } from './signed-in.guard';

/** Every page of an empty installation leads to its first one. */
export const settledGuard: CanActivateFn = async () => {
  const [installation, router] = [inject(Installation), inject(Router)];
  return (await installation.isNew()) ? router.createUrlTree(['/setup']) : true;
};

/** The assistant is for whoever sets up a new installation, and afterwards for administrators. */
export const setupGuard: CanActivateFn = async (_, state) => {
  const [me, about, installation, router] = [inject(Me), inject(About), inject(Installation), inject(Router)];
  const [isSignedIn] = await Promise.all([me.load(), about.load()]);
  if (isSignedIn) return me.holds('site.edit') || router.createUrlTree(['/']);
  return (await installation.isNew()) || signInTree(router, state.url);
};
