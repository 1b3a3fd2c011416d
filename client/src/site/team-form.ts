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
import {
  siteEndpoints,
  teamBody,
  type ShiftBody,
  type TeamBody,
  type TeamView,
} from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { faultAt, problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { checkForm } from '../ui/form-check';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';

/** Adds a team with its shifts to a site, or edits one. */
@Component({
  selector: 'fn-team-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, Icon, ProblemPanel, TranslocoPipe],
  templateUrl: './team-form.html',
  styles: `
    .shift {
      align-items: flex-end;
    }
    .shift fn-field {
      flex: 1;
      min-width: 0;
    }
  `,
})
export class TeamForm {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string>();
  /** Undefined for a new one. */
  readonly team = input<TeamView>();
  readonly saved = output<void>();
  readonly left = output<void>();

  protected readonly draft = linkedSignal<TeamBody>(() => ({
    name: this.team()?.name ?? '',
    shortName: this.team()?.shortName ?? '',
    shifts: this.team()?.shifts ?? [
      { name: this.reader.say('site.firstShift'), startsLocally: '08:00', endsLocally: '16:00' },
    ],
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

  protected edit(change: Partial<TeamBody>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected editShift(at: number, change: Partial<ShiftBody>): void {
    this.edit({ shifts: this.draft().shifts.map((shift, index) => (index === at ? { ...shift, ...change } : shift)) });
  }

  protected addShift(): void {
    const last = this.draft().shifts.at(-1);
    const startsLocally = last?.endsLocally ?? '08:00';
    this.edit({ shifts: [...this.draft().shifts, { name: '', startsLocally, endsLocally: '23:00' }] });
  }

  protected removeShift(at: number): void {
    this.edit({ shifts: this.draft().shifts.filter((_, index) => index !== at) });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const check = checkForm(teamBody, this.draft(), this.reader.language());
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

  private send(body: TeamBody): Promise<TeamView> {
    const team = this.team();
    if (!team) return this.api.call(siteEndpoints.createTeam, { params: { siteId: this.siteId() }, body });
    return this.api.call(siteEndpoints.editTeam, { params: { teamId: team.id }, body, version: team.version });
  }
}
