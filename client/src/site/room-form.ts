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

/** Adds a room to a site, or edits one. */
@Component({
  selector: 'fn-room-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClashPanel, Control, Field, ProblemPanel, TranslocoPipe],
  template: `
    <form class="card" novalidate (submit)="save($event)">
      <header>
        <h2>{{ (room() ? 'site.editRoom' : 'site.newRoom') | transloco }}</h2>
      </header>
      <div class="body stack">
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
      </div>
      <footer>
        <button type="button" class="btn right" (click)="left.emit()">{{ 'ui.back' | transloco }}</button>
        <button type="submit" class="btn primary" [attr.aria-disabled]="form.isBusy() || null">
          {{ (room() ? 'site.saveRoom' : 'site.createRoom') | transloco }}
        </button>
      </footer>
    </form>
  `,
})
export class RoomForm {
  private readonly api = inject(ApiClient);
  readonly siteId = input.required<string>();
  /** Undefined for a new one. */
  readonly room = input<RoomView>();
  readonly saved = output<void>();
  readonly left = output<void>();
  /** Somebody was faster: it has to be read anew. */
  readonly stale = output<void>();

  protected readonly text = textOf;
  protected readonly form = formDraft(
    roomBody,
    () => ({
      name: this.room()?.name ?? '',
      seats: this.room()?.seats ?? 20,
    }),
    (body) => this.send(body),
    { of: () => this.room()?.id, reread: () => this.stale.emit() },
  );
  protected readonly labels = fieldLabels({ name: 'site.name', seats: 'site.seats' });

  protected async save(event: Event): Promise<void> {
    const saved = await this.form.send(event);
    if (saved) this.saved.emit();
  }

  private send(body: RoomBody): Promise<RoomView> {
    const room = this.room();
    if (!room) return this.api.call(siteEndpoints.createRoom, { params: { siteId: this.siteId() }, body });
    return this.api.call(siteEndpoints.editRoom, { params: { roomId: room.id }, body, version: room.version });
  }
}
