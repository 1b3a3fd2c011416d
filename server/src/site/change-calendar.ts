import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import {
  calendarAfter,
  differencesOf,
  type CalendarState,
  type CalendarStep,
} from '@fortnight/shared/site/calendar-state';
import type { CalendarChange, calendarEndpoints } from '@fortnight/shared/site/calendar.contract';
import { heldDates, mayImportList, mayStand, mayTakeStep } from '@fortnight/shared/site/calendar.rules';
import { readList } from '@fortnight/shared/site/list-reading';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import type { Asked } from '../platform/endpoint/asked';
import { ensure } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { CalendarRepository, heldYears } from './calendar.repository';
import { listRows } from './official-list';
import { SiteRepository } from './site.repository';

/** Changes a site's working calendar, whole or not at all. Sessions stay where they are: their planners are asked. */
@Injectable()
export class ChangeCalendar {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly calendars: CalendarRepository,
  ) {}

  run({
    me,
    params,
    body,
  }: Asked<typeof calendarEndpoints.changeCalendar>): Promise<{ changeId: string | null; days: number }> {
    return this.work.run(me, async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'site.edit'));
      await this.calendars.lock(tx, site.id);
      const before = await this.calendars.stateOf(tx, site);
      const { after, step } = this.stepFor(tx, site, before, body, me);
      const days = differencesOf(before, after, heldDates(heldYears(site.zone, tx.atText))).length;
      if (isSame(before, after)) {
        tx.bookkeeping('nothing differs');
        return { changeId: null, days: 0 };
      }
      const changeId = await this.calendars.replace(tx, site, before, after, body.act);
      await this.record(tx, site, step, days);
      return { changeId, days };
    });
  }

  /** The calendar as it is, and as a change would leave it; nothing is written. */
  async tried(
    tx: ReadTx,
    site: SiteView,
    body: CalendarChange,
    me: Pick<Actor, 'language'>,
  ): Promise<{ before: CalendarState; after: CalendarState }> {
    const before = await this.calendars.stateOf(tx, site);
    return { before, after: this.stepFor(tx, site, before, body, me).after };
  }

  /** The calendar as a change would leave it. @throws Refused where it may not be made. */
  private stepFor(
    tx: { readonly atText: string },
    site: SiteView,
    before: CalendarState,
    change: CalendarChange,
    { language }: Pick<Actor, 'language'>,
  ): { after: CalendarState; step: CalendarStep } {
    const held = heldYears(site.zone, tx.atText);
    const step = change.act === 'import' ? readWhole(change, site, before, { held, language }) : change;
    ensure(mayTakeStep(step, heldDates(held)));
    const after = calendarAfter(before, step);
    ensure(mayStand(after, heldDates(held)));
    return { after, step };
  }

  private record(tx: Tx, { id: siteId }: SiteView, step: CalendarStep, days: number): Promise<void> {
    const entry = { siteId, noun: 'site', nounId: siteId };
    if (step.act === 'import') {
      return tx.audit({ ...entry, action: 'official-list-imported', after: { years: step.years, days } });
    }
    if (step.act === 'weekend') {
      const { fromOn, weekend } = step;
      return tx.audit({ ...entry, action: 'weekend-changed', after: { fromOn, weekend } });
    }
    const { fromOn, untilOn } = step;
    if (step.act === 'clear')
      return tx.audit({ ...entry, action: 'calendar-days-cleared', after: { fromOn, untilOn } });
    const { kind: dayKind, name } = step;
    const after = { fromOn, untilOn, dayKind, name };
    if (dayKind === 'closed') return tx.audit({ ...entry, action: 'days-closed', after });
    return tx.audit({ ...entry, action: 'company-days-set', after });
  }
}

function readWhole(
  { text, mends }: Extract<CalendarChange, { act: 'import' }>,
  { country }: SiteView,
  state: CalendarState,
  around: { held: { from: number; until: number }; language: Language },
): CalendarStep {
  const { list, faults } = readList(listRows(text, country), mends, state, around);
  ensure(mayImportList(faults));
  return list;
}

function isSame(before: CalendarState, after: CalendarState): boolean {
  const told = ({ marks, weekendChanges, importedYears }: CalendarState): string =>
    JSON.stringify([
      marks.map(({ on, kind, name, source }) => [on, source, kind, name]).sort(),
      weekendChanges,
      importedYears,
    ]);
  return told(before) === told(after);
}
