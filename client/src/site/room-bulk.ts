import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { placeListEndpoints, type PlaceReport, type RoomChange } from '@fortnight/shared/site/place-list.contract';
import { roomBody, type RoomView } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { bulkEdit, type BulkDone } from '../ui/bulk-edit';
import { BulkPanel } from '../ui/bulk-panel';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { textOf } from '../ui/form-draft';
import { placeActs, placeFiguresOf } from './place-bulk';
import { UseField } from './use-field';

/** Gives many rooms seats, or takes them out of use or into use again. */
@Component({
  selector: 'fn-room-bulk',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BulkPanel, Control, Field, TranslocoPipe, UseField],
  template: `
    <fn-bulk-panel
      [title]="'site.bulk.rooms' | transloco: { count: rooms().length }"
      [edit]="edit"
      [figures]="figures()"
      [act]="act()"
      [isDangerous]="edit.change().isActive === false"
      (leftOut)="leftOut.emit($event)"
      (acted)="write()"
      (closed)="closed.emit()"
    >
      <fn-field [label]="'site.seats' | transloco" [help]="'ui.bulk.emptyStays' | transloco">
        <input
          class="input"
          fnControl
          type="number"
          min="1"
          max="1000"
          [placeholder]="'ui.bulk.unchanged' | transloco"
          [value]="edit.change().seats ?? ''"
          (change)="edit.set({ seats: numberOf($event) })"
        />
      </fn-field>
      <fn-use-field [isActive]="edit.change().isActive" (picked)="edit.set({ isActive: $event })" />
    </fn-bulk-panel>
  `,
  styles: ':host { display: contents; }',
})
export class RoomBulk {
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string>();
  readonly rooms = input.required<readonly RoomView[]>();
  readonly leftOut = output<readonly string[]>();
  readonly written = output<BulkDone<PlaceReport>>();
  readonly closed = output<void>();

  protected readonly edit = bulkEdit<typeof placeListEndpoints.editRooms, RoomChange, RoomView>({
    endpoint: placeListEndpoints.editRooms,
    things: this.rooms,
    sent: (body) => ({ params: { siteId: this.siteId() }, body }),
  });
  protected readonly figures = computed(() => placeFiguresOf('room', this.edit.report(), this.reader));
  protected readonly act = computed(() => placeActs(this.edit, this.rooms().length, this.reader));

  /** Nothing while it is no number of seats. */
  protected numberOf(event: Event): number | undefined {
    const seats = Number(textOf(event));
    return roomBody.shape.seats.safeParse(seats).success ? seats : undefined;
  }

  protected async write(): Promise<void> {
    const done = await this.edit.write();
    if (done) this.written.emit(done);
  }
}
