import { Injectable, computed, inject, signal } from '@angular/core';
import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { planEndpoints } from '@fortnight/shared/plan/plan.contract';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { templateEndpoints } from '@fortnight/shared/template/template.contract';
import { apiResource } from '../../api/api-resource';
import { CurrentSite } from '../../person/current-site';
import { recall, remember } from '../../ui/remember';

export const setupSteps = ['founding', 'calendar', 'teams', 'rooms', 'roster', 'plan'] as const;
export type SetupStep = (typeof setupSteps)[number];

/** What a new site has already, read from the site itself: the assistant can be left and found again at any time. */
@Injectable()
export class SetupProgress {
  private readonly site = inject(CurrentSite);
  readonly siteId = this.site.id;
  readonly zone = this.site.zone;

  readonly sites = apiResource(siteEndpoints.listSites, () => (this.siteId() ? {} : undefined));
  readonly teams = apiResource(siteEndpoints.listTeams, () => this.ofSite());
  readonly rooms = apiResource(siteEndpoints.listRooms, () => this.ofSite());
  readonly people = apiResource(personEndpoints.listEmployees, () => this.ofSite({ query: {} }));
  readonly templates = apiResource(templateEndpoints.listTemplates, () => this.ofSite());
  readonly plans = apiResource(planEndpoints.listPlans, () => this.ofSite());
  readonly current = computed(() => this.sites.value()?.find(({ id }) => id === this.siteId()));
  private readonly looked = signal(recall('setup.calendar'));

  /** Whoever set it up is there; a roster has more people than that one. */
  readonly done = computed<Readonly<Record<SetupStep, boolean>>>(() => ({
    founding: this.siteId() !== undefined,
    calendar: this.looked() === this.siteId(),
    teams: (this.teams.value()?.length ?? 0) > 0,
    rooms: (this.rooms.value()?.length ?? 0) > 0,
    roster: (this.people.value()?.length ?? 0) > 1,
    plan: (this.plans.value()?.length ?? 0) > 0,
  }));
  /** Everything that the steps show is here. */
  readonly isKnown = computed(() =>
    [this.sites, this.teams, this.rooms, this.people].every((each) => each.value() !== undefined),
  );

  /** The calendar is there from the start: the step is done once somebody has looked. */
  calendarSeen(): void {
    const siteId = this.siteId() ?? null;
    remember('setup.calendar', siteId);
    this.looked.set(siteId);
  }

  private ofSite<T extends object>(more?: T): (T & { params: { siteId: string } }) | undefined {
    const siteId = this.siteId();
    return siteId ? { ...(more as T), params: { siteId } } : undefined;
  }
}
