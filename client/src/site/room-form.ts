import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { Problem } from '@fortnight/shared/rule/problem';
import { roomBody, siteEndpoints, type RoomBody, type RoomView } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { faultAt, problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { checkForm } from '../ui/form-check';
import { ProblemPanel } from '../ui/problem-panel';

/** Adds a room to a site, or edits one. */
@Component({
  selector: 'fn-room-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, ProblemPanel, TranslocoPipe],
  template: `
    <form class="card" novalidate (submit)="save($event)">
      <header>
        <h2>{{ (room() ? 'site.editRoom' : 'site.newRoom') | transloco }}</h2>
      </header>
      <div class="body stack">
        @if (otherProblem(); as shown) {
          <fn-problem [problem]="shown" />
        }
        <fn-field [label]="'site.name' | transloco" [fault]="fault('/name')">
          <input class="input" fnControl [value]="draft().name" (input)="edit({ name: text($event) })" />
        </fn-field>
        <fn-field [label]="'site.seats' | transloco" [help]="'site.seatsHelp' | transloco" [fault]="fault('/seats')">
          <input
            class="input"
            fnControl
            type="number"
            min="1"
            max="1000"
            [value]="draft().seats"
            (input)="edit({ seats: +text($event) })"
          />
        </fn-field>
      </div>
      <footer>
        <button type="button" class="btn right" (click)="left.emit()">{{ 'ui.back' | transloco }}</button>
        <button type="submit" class="btn primary" [attr.aria-disabled]="isBusy() || null">
          {{ (room() ? 'site.saveRoom' : 'site.createRoom') | transloco }}
        </button>
      </footer>
    </form>
  `,
})
export class RoomForm {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string>();
  /** Undefined for a new one. */
  readonly room = input<RoomView>();
  readonly saved = output<void>();
  readonly left = output<void>();

  protected readonly draft = linkedSignal<RoomBody>(() => ({
    name: this.room()?.name ?? '',
    seats: this.room()?.seats ?? 20,
  }));
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly otherProblem = computed(() => (this.problem()?.errors?.length ? undefined : this.problem()));

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected fault(pointer: string): string | undefined {
    return faultAt(this.problem(), pointer);
  }

  protected edit(change: Partial<RoomBody>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const check = checkForm(roomBody, this.draft(), this.reader.language());
    this.problem.set(check.problem);
    if (!check.value || this.isBusy()) return;
    this.isBusy.set(true);
    try {
      await this.send(check.value);
      this.saved.emit();
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    } finally {
      this.isBusy.set(false);
    }
  }

  private send(body: RoomBody): Promise<RoomView> {
    const room = this.room();
    if (!room) return this.api.call(siteEndpoints.createRoom, { params: { siteId: this.siteId() }, body });
    return this.api.call(siteEndpoints.editRoom, { params: { roomId: room.id }, body, version: room.version });
  }
}
