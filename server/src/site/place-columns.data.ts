import type { RoomView, ShiftBody, SiteView, TeamView } from '@fortnight/shared/site/site.contract';

/** Columns of a sheet in both languages: head, width in characters, value; `word` is 0 for Chinese and 1 for English. */
export type PlaceColumns<Row> = readonly {
  readonly head: readonly [zh: string, en: string];
  readonly width: number;
  readonly value: (row: Row, word: 0 | 1) => string | number | null;
}[];

const use = {
  head: ['状态', 'State'],
  width: 10,
  value: ({ isActive }: { readonly isActive: boolean }, word: 0 | 1) =>
    (isActive ? ['在用', 'in use'] : ['已停用', 'out of use'])[word] ?? '',
} as const;

const hours = ({ name, startsLocally, endsLocally }: ShiftBody): string => `${name} ${startsLocally}–${endsLocally}`;

export const siteColumns: PlaceColumns<SiteView> = [
  { head: ['名称', 'Name'], width: 20, value: ({ name }) => name },
  { head: ['时区', 'Time zone'], width: 18, value: ({ zone }) => zone },
  { head: ['国家', 'Country'], width: 8, value: ({ country }) => country },
  { head: ['开门', 'Opens'], width: 8, value: ({ opensLocally }) => opensLocally },
  { head: ['关门', 'Closes'], width: 8, value: ({ closesLocally }) => closesLocally },
  { head: ['双周起算日', 'Fortnights from'], width: 14, value: ({ anchorMonday }) => anchorMonday },
  { head: ['放假安排截至', 'Holidays known until'], width: 18, value: (site) => site.calendarCoveredThrough },
  use,
];

export const teamColumns: PlaceColumns<TeamView> = [
  { head: ['名称', 'Name'], width: 16, value: ({ name }) => name },
  { head: ['简称', 'Short name'], width: 10, value: ({ shortName }) => shortName },
  { head: ['班次', 'Shifts'], width: 40, value: ({ shifts }) => shifts.map(hours).join('; ') },
  {
    head: ['最低在岗', 'Least on post'],
    width: 22,
    value: ({ shifts }) => shifts.map(({ name, minimumOnPost }) => `${name} ${minimumOnPost}`).join('; '),
  },
  { head: ['人数', 'People'], width: 8, value: ({ headcount }) => headcount },
  use,
];

export const roomColumns: PlaceColumns<RoomView> = [
  { head: ['名称', 'Name'], width: 20, value: ({ name }) => name },
  { head: ['座位数', 'Seats'], width: 10, value: ({ seats }) => seats },
  use,
];
