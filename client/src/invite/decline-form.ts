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
import { inviteEndpoints, replyBody, type ReplyBody } from '@fortnight/shared/invite/invite.contract';
import type { OtherRun } from '@fortnight/shared/invite/other-run.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { faultAt } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { MomentPipe } from '../time/date.pipes';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { checkForm } from '../ui/form-check';
import { OtherRunChoice } from './other-run-choice';
import { declineReasons, type DeclineReason } from './reply-look';

/** Why somebody cannot come: three frequent reasons, or words of one's own; and another sitting to take instead. */
@Component({
  selector: 'fn-decline-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, MomentPipe, OtherRunChoice, TranslocoPipe],
  templateUrl: './decline-form.html',
  styleUrls: ['./choice.css', './decline-form.css'],
})
export class DeclineForm {
  private readonly reader = inject(Reader);
  readonly isBusy = input(false);
  /** The other sittings, where the page knows them already; else those of the invite are asked for. */
  readonly runs = input<readonly OtherRun[] | null>(null);
  readonly inviteId = input<string | null>(null);
  /** The reason given before: somebody who has declined only chooses another sitting. */
  readonly given = input<string | null>(null);
  readonly declined = output<ReplyBody>();
  readonly left = output<void>();

  private readonly loaded = apiResource(inviteEndpoints.readOtherRuns, () => {
    const inviteId = this.inviteId();
    return inviteId !== null && this.runs() === null ? { params: { inviteId } } : undefined;
  });
  protected readonly offered = computed(() => this.runs() ?? this.loaded.value() ?? []);
  protected readonly isMoving = computed(() => this.given() !== null);
  protected readonly run = linkedSignal<OtherRun | null>(() => (this.isMoving() ? (this.offered()[0] ?? null) : null));

  protected readonly reasons = declineReasons;
  protected readonly chosen = signal<DeclineReason | null>(null);
  protected readonly words = signal('');
  protected readonly wasSent = signal(false);
  /** What is sent: the words of the reason, as the supervisor reads them. */
  private readonly reason = computed(() => {
    const [given, chosen] = [this.given(), this.chosen()];
    if (given !== null || chosen === null) return given ?? '';
    return chosen === 'other' ? this.words() : this.reader.say(`invite.reason.${chosen}`);
  });
  private readonly check = computed(() =>
    checkForm(replyBody, { reply: 'declined', reason: this.reason() }, this.reader.language()),
  );
  protected readonly lacksChoice = computed(() => this.wasSent() && !this.isMoving() && this.chosen() === null);
  protected readonly fault = computed(() =>
    this.wasSent() && this.chosen() === 'other' ? (faultAt(this.check().problem, '/reason') ?? null) : null,
  );
  protected readonly name = `decline-${(lastForm += 1)}`;

  protected send(event: Event): void {
    event.preventDefault();
    this.wasSent.set(true);
    const body = this.check().value;
    if (!body?.reason || this.isBusy()) return;
    const run = this.run();
    this.declined.emit({ ...body, ...(run && { insteadSessionId: run.sessionId }) });
  }
}

let lastForm = 0;
