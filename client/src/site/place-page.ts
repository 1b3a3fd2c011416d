import { computed, inject, signal, type Signal } from '@angular/core';
import { pathOf, type Endpoint } from '@fortnight/shared/rule/endpoint';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import type { PlaceReport } from '@fortnight/shared/site/place-list.contract';
import { queryText } from '../api/request';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { bulkTold, type BulkDone } from '../ui/bulk-edit';
import type { ListState } from '../ui/list-state';
import { Toasts } from '../ui/toasts';
import { listOpened, type ListOpened } from '../ui/list-opened';

/** What the pages of sites, teams and rooms do alike beside their lists. */
export interface PlacePage<T> {
  readonly siteId: Signal<string | undefined>;
  readonly mayEdit: Signal<Verdict>;
  readonly opened: ListOpened<T>;
  /** Whether many are being edited; then no single one is open. */
  readonly isEditing: Signal<boolean>;
  /** Where the list is to be had as a sheet. */
  readonly sheetAddress: Signal<string>;
  editMany(): void;
  stopEditing(): void;
  /** One was saved: its form closes. */
  saved(): void;
  /** Many were written: their panel closes, and it can be taken back. */
  written(done: BulkDone<PlaceReport>): void;
}

/** Call it where `inject` works. @param query what narrows the list, as its sheet is asked for it. */
export function placePage<T extends { readonly id: string }, K extends string>(
  list: ListState<T, K>,
  sheet: Endpoint,
  query: () => object,
): PlacePage<T> {
  const [me, reader, toasts] = [inject(Me), inject(Reader), inject(Toasts)];
  const siteId = inject(CurrentSite).id;
  const tell = bulkTold();
  const opened = listOpened(list.address, list.rows);
  const isEditing = signal(false);
  const ofOneSite = sheet.params !== undefined;
  return {
    siteId,
    mayEdit: computed(() => (ofOneSite ? me.may('site.edit', siteId()) : me.may('site.edit'))),
    opened,
    isEditing: computed(() => isEditing() && list.selection.count() > 0),
    sheetAddress: computed(
      () => pathOf(sheet.path, { siteId: siteId() ?? '' }) + queryText({ ...query(), ...list.order() }),
    ),
    editMany: () => {
      opened.close();
      isEditing.set(true);
    },
    stopEditing: () => isEditing.set(false),
    saved: () => {
      opened.close();
      list.found.reload();
      toasts.show({ text: reader.say('site.saved'), tone: 'ok' });
    },
    written: (done) => {
      isEditing.set(false);
      list.selection.clear();
      const words = {
        done: reader.say('site.bulk.done', { count: done.report.changed }),
        undone: (count: number) => reader.say('site.bulk.undone', { count }),
      };
      tell(done, words, () => list.found.reload());
    },
  };
}
