import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { roomBody, siteEndpoints } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../../api/api-client';
import { textOf } from '../../ui/form-draft';
import { Icon } from '../../ui/icon';
import { RowsDraft } from './rows-draft';
import { RowsField } from './rows-field';
import { SetupFoot } from './setup-foot';
import { SetupProgress } from './setup-steps';

/** Rooms, one row each: name and seats. */
@Component({
  selector: 'fn-setup-rooms',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RowsField, SetupFoot, TranslocoPipe],
  templateUrl: './setup-rooms.html',
  styleUrl: './rows.css',
})
export class SetupRooms {
  private readonly api = inject(ApiClient);
  protected readonly progress = inject(SetupProgress);
  readonly done = output();
  readonly left = output();
  readonly later = output();

  protected readonly text = textOf;
  protected readonly draft = new RowsDraft({
    name: 'rooms',
    schema: roomBody,
    blank: () => ({ name: '', seats: '20' }),
    isBlank: ({ name }) => name.trim() === '',
    bodyOf: ({ name, seats }) => ({ name, seats: Number(seats) }),
    send: (body) => this.api.call(siteEndpoints.createRoom, { params: { siteId: this.progress.siteId() ?? '' }, body }),
  });

  protected async save(event?: Event): Promise<void> {
    event?.preventDefault();
    const isSaved = await this.draft.save();
    this.progress.rooms.reload();
    if (isSaved) this.done.emit();
  }
}
