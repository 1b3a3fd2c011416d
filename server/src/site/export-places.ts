import { Injectable } from '@nestjs/common';
import type { Language } from '@fortnight/shared/rule/problem';
import { sortRows, type SortValues } from '@fortnight/shared/rule/list-order';
import type { placeListEndpoints } from '@fortnight/shared/site/place-list.contract';
import { roomSortValues, siteSortValues, teamSortValues } from '@fortnight/shared/site/place-order';
import type { Asked } from '../platform/endpoint/asked';
import { writeSheet } from '../platform/sheet-writer';
import { roomColumns, siteColumns, teamColumns, type PlaceColumns } from './place-columns.data';
import { ReadSites } from './read-sites';

/** A sheet and what it is called. */
export interface NamedSheet {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const names = { sites: ['管理处', 'Sites'], teams: ['班组', 'Teams'], rooms: ['教室', 'Rooms'] } as const;

/** The lists of sites, teams and rooms as sheets, in their order and by their filters. */
@Injectable()
export class ExportPlaces {
  constructor(private readonly read: ReadSites) {}

  async sites(asked: Asked<typeof placeListEndpoints.exportSites>): Promise<NamedSheet> {
    const rows = await this.read.list(asked);
    return sheet(asked, 'sites', rows, siteColumns, siteSortValues);
  }

  async teams(asked: Asked<typeof placeListEndpoints.exportTeams>): Promise<NamedSheet> {
    const rows = await this.read.teams(asked.me, asked.params.siteId, asked.query);
    return sheet(asked, 'teams', rows, teamColumns, teamSortValues);
  }

  async rooms(asked: Asked<typeof placeListEndpoints.exportRooms>): Promise<NamedSheet> {
    const rows = await this.read.rooms(asked.me, asked.params.siteId, asked.query);
    return sheet(asked, 'rooms', rows, roomColumns, roomSortValues);
  }
}

async function sheet<Row, K extends string>(
  {
    me,
    query,
  }: { me: { language: Language }; query: { sort?: NoInfer<K> | undefined; order?: 'up' | 'down' | undefined } },
  what: keyof typeof names,
  rows: readonly Row[],
  columns: PlaceColumns<Row>,
  values: SortValues<Row, K>,
): Promise<NamedSheet> {
  const { language } = me;
  const word = language === 'en' ? 1 : 0;
  const by = query.sort ?? ('name' as K);
  const sorted = sortRows(rows, { by, isDown: query.order === 'down' }, values, language);
  const heads = columns.map(({ head, width, value }) => ({
    head: head[word],
    width,
    value: (row: Row) => value(row, word),
  }));
  const name = names[what][word];
  return { name, bytes: await writeSheet({ name, columns: heads, rows: sorted }) };
}
