import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { roomBody, siteEndpoints, type RoomBody, type RoomView } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { ClashPanel } from '../ui/clash-panel';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { fieldLabels } from '../ui/field-labels';
import { formDraft, textOf } from '../ui/form-draft';
import { ProblemPanel } from '../ui/problem-panel';
import { SidePanel } from '../ui/side-panel';
import { newest } from './newest';
import { PlaceFoot } from './place-foot';

/** Adds a room to a site, or edits one. */
@Component({
  selector: 'fn-room-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClashPanel, Control, Field, PlaceFoot, ProblemPanel, SidePanel, TranslocoPipe],
  template: `
    <form class="beside" novalidate (submit)="save($event)">
      <fn-side-panel [title]="room()?.name ?? ('site.newRoom' | transloco)" (closed)="left.emit()">
        @if (form.otherProblem(); as shown) {
          <fn-problem [problem]="shown" />
        }
        <fn-clash-panel [form]="form" [labels]="labels()" />
        <fn-field [label]="'site.name' | transloco" [fault]="form.fault('/name')">
          <input class="input" fnControl [value]="form.draft().name" (input)="form.edit({ name: text($event) })" />
        </fn-field>
        <fn-field
          [label]="'site.seats' | transloco"
          [help]="'site.seatsHelp' | transloco"
          [fault]="form.fault('/seats')"
        >
          <input
            class="input"
            fnControl
            type="number"
            min="1"
            max="1000"
            [value]="form.draft().seats"
            (input)="form.edit({ seats: +text($event) })"
          />
        </fn-field>
        <fn-place-foot
          foot
          kind="room"
          [place]="room()"
          [act]="(room() ? 'site.saveRoom' : 'site.createRoom') | transloco"
          [isBusy]="form.isBusy()"
          (turned)="stale.emit()"
        />
      </fn-side-panel>
    </form>
  `,
  styles: ':host { display: contents; }',
})
export class RoomForm {
  private readonly api = inject(ApiClient);
  readonly siteId = input.required<string>();
  /** Undefined for a new one. */
  readonly room = input<RoomView>();
  readonly saved = output<void>();
  readonly left = output<void>();
  /** What is stored has changed: it has to be read anew. */
  readonly stale = output<void>();

  protected readonly text = textOf;
  protected readonly form = formDraft(
    roomBody,
    () => ({
      name: this.room()?.name ?? '',
      seats: this.room()?.seats ?? 20,
    }),
    (body, latest: RoomView | undefined) => this.send(body, newest(this.room(), latest)),
    { of: () => this.room()?.id, reread: () => this.stale.emit() },
  );
  protected readonly labels = fieldLabels({ name: 'site.name', seats: 'site.seats' });

  protected async save(event: Event): Promise<void> {
    if (await this.form.send(event)) this.saved.emit();
  }

  private send(body: RoomBody, room: RoomView | undefined): Promise<RoomView> {
    if (!room) return this.api.call(siteEndpoints.createRoom, { params: { siteId: this.siteId() }, body });
    return this.api.call(siteEndpoints.editRoom, { params: { roomId: room.id }, body, version: room.version });
  }
}
