import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ServerClock } from '../time/server-clock';
import { Status } from '../ui/status';
import { phaseLooks, phaseOf } from './session-phase';

/** Where a session stands now, as word, icon and colour; it turns with the clock. */
@Component({
  selector: 'fn-session-status',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Status, TranslocoPipe],
  template: `<fn-status [tone]="look().tone" [icon]="look().icon" [plain]="plain()">{{
    'session.phase.' + phase() | transloco
  }}</fn-status>`,
})
export class SessionStatus {
  private readonly clock = inject(ServerClock);
  readonly session = input.required<Pick<SessionView, 'state' | 'startsAt' | 'endsAt'>>();
  readonly plain = input(false);
  protected readonly phase = computed(() => phaseOf(this.session(), this.clock.nowMs()));
  protected readonly look = computed(() => phaseLooks[this.phase()]);
}
