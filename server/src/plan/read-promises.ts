import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { promiseEndpoints, PromiseRow, PromisesView } from '@fortnight/shared/plan/promises.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import type { PromiseWindow } from '@fortnight/shared/template/promise.contract';
import { addMonths } from '@fortnight/shared/time/days';
import type { Asked } from '../platform/endpoint/asked';
import { refuseField } from '../platform/refused';
import { writeSheet, type SheetColumn } from '../platform/sheet-writer';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { PromiseReader } from './promise.reader';
import { promiseWords } from './promise-words.data';

const mostMonths = 12;

type AskedPromises = Asked<typeof promiseEndpoints.readPromises>;

/** The proof that every rule of cadence was kept: on the page and as a sheet. */
@Injectable()
export class ReadPromises {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly reader: PromiseReader,
  ) {}

  run(asked: AskedPromises): Promise<PromisesView> {
    return this.work.read(async (tx) => (await this.viewFor(tx, asked)).view);
  }

  async sheet(asked: Asked<typeof promiseEndpoints.exportPromises>): Promise<{ name: string; bytes: Uint8Array }> {
    const { site, view } = await this.work.read((tx) => this.viewFor(tx, asked));
    const { language } = asked.me;
    const rows = view.rows.flatMap((row) => row.windows.map((window) => ({ row, window })));
    const name = `${site.name} ${promiseWords.title[language]}`;
    return { name, bytes: await writeSheet({ name, columns: columns(language), rows }) };
  }

  private async viewFor(
    tx: ReadTx,
    { me, params, query }: AskedPromises,
  ): Promise<{ site: SiteView; view: PromisesView }> {
    const { fromMonth, untilMonth } = query;
    if (untilMonth < fromMonth) refuseField('/untilMonth', 'ends-before-it-begins');
    if (untilMonth >= addMonths(fromMonth, mostMonths)) {
      refuseField('/untilMonth', 'too-many-months', { maximum: mostMonths });
    }
    const site = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'plan.read'));
    return { site, view: await this.reader.read(tx, site, fromMonth, untilMonth) };
  }
}

interface Line {
  readonly row: PromiseRow;
  readonly window: PromiseWindow;
}

function columns(language: Language): SheetColumn<Line>[] {
  const head = (key: keyof typeof promiseWords): string => promiseWords[key][language];
  return [
    { head: head('programme'), width: 8, value: ({ row }) => row.programmeCode },
    {
      head: head('template'),
      width: 24,
      value: ({ row }) => (language === 'en' ? row.templateNameEn : row.templateName),
    },
    { head: head('team'), width: 12, value: ({ row }) => row.teamShortName ?? head('everyone') },
    { head: head('from'), width: 12, value: ({ window }) => window.fromOn },
    { head: head('until'), width: 12, value: ({ window }) => window.untilOn },
    { head: head('needed'), width: 8, value: ({ window }) => window.needed },
    { head: head('placed'), width: 8, value: ({ window }) => window.placed },
    { head: head('state'), width: 10, value: ({ window }) => head(window.state) },
    { head: head('counted'), width: 40, value: ({ window }) => window.counted.map(({ on }) => on).join(' ') },
    { head: head('uncounted'), width: 40, value: ({ window }) => window.uncounted.map(({ on }) => on).join(' ') },
    { head: head('candidates'), width: 40, value: ({ window }) => window.candidates.join(' ') },
  ];
}
