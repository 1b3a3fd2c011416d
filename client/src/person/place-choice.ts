import { computed, inject, linkedSignal, type Signal, type WritableSignal } from '@angular/core';
import type { MeView } from '@fortnight/shared/person/person.contract';
import type { Right } from '@fortnight/shared/person/rights.data';
import { siteEndpoints, type TeamView } from '@fortnight/shared/site/site.contract';
import { apiResource } from '../api/api-resource';
import { Me } from './me';

/** A site to choose, and the teams that it has. */
export interface PlaceChoice {
  readonly sites: Signal<MeView['sites']>;
  readonly siteId: WritableSignal<string>;
  /** None while they are read. */
  readonly teams: Signal<readonly TeamView[]>;
}

/** The sites at which I hold a right; it begins with the home site. Call it where `inject` works. */
export function placeChoice(right: Right, homeSiteId: () => string): PlaceChoice {
  const me = inject(Me);
  const siteId = linkedSignal(homeSiteId);
  const teams = apiResource(siteEndpoints.listTeams, () => ({ params: { siteId: siteId() } }));
  return {
    sites: computed(() => me.sites().filter((site) => me.holds(right, site.id))),
    siteId,
    teams: computed(() => teams.value() ?? []),
  };
}
