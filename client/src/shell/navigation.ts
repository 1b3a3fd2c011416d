import { InjectionToken } from '@angular/core';
import type { Right } from '@fortnight/shared/person/rights.data';
import type { IconName } from '../ui/icons.data';

/** One entry of the rail: a page that exists. */
export interface NavEntry {
  /** Path without a leading slash. */
  readonly path: string;
  /** Key of the word below the icon, at most four Han characters. */
  readonly label: string;
  readonly icon: IconName;
  readonly right?: Right | undefined;
  /** Only for those who do not hold it: others find the page elsewhere. */
  readonly unless?: Right;
  /** Only in the demo. */
  readonly isDemoOnly?: boolean;
}

/** The pages that the rail shows, in order; the app reads them from its routes. */
export const NAV_ENTRIES = new InjectionToken<readonly NavEntry[]>('nav entries');
