import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { roomBody, siteEndpoints } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../../api/api-client';
import { Reader } from '../../i18n/language';
import { RowsDraft } from './rows-draft';
import { RowsCells, RowsGrid, type RowThere } from './rows-grid';
import { RowsInput } from './rows-input';
import { SetupProgress } from './setup-steps';

/** Rooms, one row each: name and seats. */
@Component({
  selector: 'fn-setup-rooms',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RowsCells, RowsGrid, RowsInput, TranslocoPipe],
  templateUrl: './setup-rooms.html',
})
export class SetupRooms {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  protected readonly progress = inject(SetupProgress);
  readonly done = output();
  readonly left = output();
  readonly later = output();

  protected readonly draft = new RowsDraft({
    name: 'rooms',
    schema: roomBody,
    blank: () => ({ name: '', seats: '20' }),
    isBlank: ({ name }) => name.trim() === '',
    bodyOf: ({ name, seats }) => ({ name, seats: Number(seats) }),
    send: (body) => this.api.call(siteEndpoints.createRoom, { params: { siteId: this.progress.siteId() ?? '' }, body }),
  });

  protected readonly there = computed((): RowThere[] =>
    (this.progress.rooms.value() ?? []).map(({ id, name, seats }) => {
      const meta = this.reader.say('site.seatsOf', { count: seats });
      return { id, name, meta };
    }),
  );

  protected taken(isAll: boolean): void {
    this.progress.rooms.reload();
    if (isAll) this.done.emit();
  }
}
