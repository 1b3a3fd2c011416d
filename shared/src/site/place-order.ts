import type { SortValues } from '../rule/list-order';
import type { RoomSort, SiteSort, TeamSort } from './place-query';
import type { RoomView, SiteView, TeamView } from './site.contract';

export const siteSortValues: SortValues<SiteView, SiteSort> = {
  name: (site) => site.name,
  zone: (site) => site.zone,
  country: (site) => site.country,
  hours: (site) => `${site.opensLocally}–${site.closesLocally}`,
  use: (site) => Number(!site.isActive),
};

export const teamSortValues: SortValues<TeamView, TeamSort> = {
  name: (team) => team.name,
  shortName: (team) => team.shortName,
  shifts: (team) => team.shifts[0]?.startsLocally ?? null,
  minimumOnPost: (team) => Math.max(...team.shifts.map(({ minimumOnPost }) => minimumOnPost), 0),
  headcount: (team) => team.headcount,
  use: (team) => Number(!team.isActive),
};

export const roomSortValues: SortValues<RoomView, RoomSort> = {
  name: (room) => room.name,
  seats: (room) => room.seats,
  use: (room) => Number(!room.isActive),
};
