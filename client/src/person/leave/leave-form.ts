import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import {
  leaveBody,
  leaveEndpoints,
  leaveKinds,
  type LeaveBody,
  type LeaveKind,
} from '@fortnight/shared/person/leave.contract';
import { mayDecideFor, mayTakeLeave } from '@fortnight/shared/person/leave.rules';
import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { isDateText } from '@fortnight/shared/time/time-text';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../../api/api-client';
import { apiResource } from '../../api/api-resource';
import { ServerClock } from '../../time/server-clock';
import { todayAt } from '../../time/today';
import { Control } from '../../ui/control';
import { Field } from '../../ui/field';
import { formDraft, textOf } from '../../ui/form-draft';
import { gesture } from '../../ui/gesture';
import { ProblemPanel } from '../../ui/problem-panel';
import { VerdictDirective } from '../../ui/verdict';
import { VerdictNote } from '../../ui/verdict-note';
import { CurrentSite } from '../current-site';
import { Me } from '../me';
import { LeaveActs } from './leave-acts';

/** Asks for leave of my own, or records that of somebody whom I decide about. */
@Component({
  selector: 'fn-leave-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, ProblemPanel, TranslocoPipe, VerdictDirective, VerdictNote],
  templateUrl: './leave-form.html',
  styles: `
    .body {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
      gap: var(--fn-3) var(--fn-4);
    }
    .all {
      grid-column: 1 / -1;
    }
    .check {
      display: flex;
      align-items: center;
      gap: var(--fn-2);
      min-height: 32px;
    }
  `,
})
export class LeaveForm {
  private readonly api = inject(ApiClient);
  private readonly clock = inject(ServerClock);
  private readonly me = inject(Me);
  private readonly site = inject(CurrentSite);
  private readonly acts = inject(LeaveActs);
  /** For somebody else: it is approved at once. */
  readonly isForAnother = input(false);
  readonly saved = output<void>();
  readonly dropped = output<void>();

  protected readonly kinds = leaveKinds;
  protected readonly text = textOf;
  protected readonly employeeId = signal('');
  protected readonly lacksPerson = signal(false);
  protected readonly isPartly = signal(false);
  protected readonly everybody = apiResource(personEndpoints.listEmployees, () => {
    const siteId = this.site.id();
    return this.isForAnother() && siteId ? { params: { siteId }, query: { status: 'active' as const } } : undefined;
  });
  /** Whom I decide about at this site. */
  protected readonly people = computed(() => {
    const view = this.me.view();
    if (!view) return [];
    return (this.everybody.value() ?? []).filter(
      ({ id, siteId, teamId }) => mayDecideFor({ employeeId: id, siteId, teamId }, view).allowed,
    );
  });
  private readonly ownGround = apiResource(leaveEndpoints.readMyLeaveGround, () =>
    this.isForAnother() ? undefined : {},
  );
  private readonly theirGround = apiResource(leaveEndpoints.readLeaveGround, () => {
    const employeeId = this.employeeId();
    return this.isForAnother() && employeeId ? { params: { employeeId } } : undefined;
  });
  protected readonly form = formDraft(
    leaveBody,
    () => this.blank(),
    (body) => this.send(body),
  );

  /** Reads what the days meet and asks: nothing is sent before the answer. */
  protected readonly asking = gesture();

  /** What the desk would say of these days; nothing until it is known, or while a day is missing. */
  protected readonly verdict = computed(() => {
    const ground = this.isForAnother() ? this.theirGround.value() : this.ownGround.value();
    const draft = this.form.draft();
    return ground && isDateText(draft.fromOn) && isDateText(draft.untilOn) ? mayTakeLeave(draft, ground) : null;
  });

  constructor() {
    // The form opens below what was pressed, on a phone even out of sight: the focus leads there.
    const form = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => form.querySelector('select')?.focus());
  }

  protected kind(event: Event): void {
    this.form.edit({ kind: textOf(event) as LeaveKind });
  }

  /** The last day follows the first as long as it would lie before it. */
  protected from(event: Event): void {
    const fromOn = textOf(event);
    this.form.edit({ fromOn, ...(this.form.draft().untilOn < fromOn ? { untilOn: fromOn } : {}) });
  }

  protected partly(event: Event): void {
    this.isPartly.set((event.target as HTMLInputElement).checked);
    if (!this.isPartly()) this.form.edit({ startsLocally: null, endsLocally: null });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.lacksPerson.set(this.isForAnother() && this.employeeId() === '');
    if (this.lacksPerson()) return;
    if (this.isForAnother() && !(await this.asking.run(() => this.isMeant()))) return;
    const saved = await this.form.send(event);
    if (!saved) return;
    this.form.drop();
    this.saved.emit();
  }

  private async isMeant(): Promise<boolean> {
    const person = this.people().find(({ id }) => id === this.employeeId());
    return person !== undefined && this.acts.mayBeRecorded(person, this.form.draft());
  }

  private send(body: LeaveBody): Promise<unknown> {
    if (!this.isForAnother()) return this.api.call(leaveEndpoints.askForLeave, { body });
    return this.api.call(leaveEndpoints.recordLeave, { params: { employeeId: this.employeeId() }, body });
  }

  private blank(): LeaveBody {
    const on = todayAt(this.clock, this.site.zone());
    return { kind: 'annual', fromOn: on, startsLocally: null, untilOn: on, endsLocally: null, reason: null };
  }
}
