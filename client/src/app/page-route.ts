import type { Type } from '@angular/core';
import type { Route } from '@angular/router';
import type { Right } from '@fortnight/shared/person/rights.data';
import type { NavEntry } from '../shell/navigation';
import { rightGuard } from './right.guard';

interface PageOptions {
  /** Who may see it; without it, everybody who is signed in. */
  readonly right?: Right;
  /** Shows the page in the navigation, in the order of the routes. */
  readonly nav?: Omit<NavEntry, 'path' | 'right'>;
  /** Who finds it in the navigation, where that is fewer than may see it. */
  readonly navRight?: Right;
  /** A part of a noun further right, shown in the page's outlet. */
  readonly part?: () => Promise<Type<unknown>>;
  /** Another such part, in the outlet `beside`. */
  readonly beside?: () => Promise<Type<unknown>>;
}

/** A lazily loaded page inside the shell. `title` is a key of the words. */
export function page(
  path: string,
  title: string,
  load: () => Promise<Type<unknown>>,
  options: PageOptions = {},
): Route {
  return {
    path,
    pathMatch: 'full',
    title,
    loadComponent: load,
    ...(options.part ? { children: partsOf(options.part, options.beside) } : {}),
    ...(options.right ? { canActivate: [rightGuard(options.right)] } : {}),
    data: options.nav
      ? { nav: { ...options.nav, path, right: options.navRight ?? options.right } satisfies NavEntry }
      : {},
  };
}

function partsOf(part: () => Promise<Type<unknown>>, beside?: () => Promise<Type<unknown>>): Route[] {
  const besides: Route[] = beside ? [{ path: '', outlet: 'beside', loadComponent: beside }] : [];
  return [{ path: '', loadComponent: part }, ...besides];
}
