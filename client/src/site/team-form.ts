import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import {
  siteEndpoints,
  teamBody,
  type ShiftBody,
  type TeamBody,
  type TeamView,
} from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { Reader } from '../i18n/language';
import { ClashPanel } from '../ui/clash-panel';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { fieldLabels } from '../ui/field-labels';
import { formDraft, textOf } from '../ui/form-draft';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';

/** Adds a team with its shifts to a site, or edits one. */
@Component({
  selector: 'fn-team-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClashPanel, Control, Field, Icon, ProblemPanel, TranslocoPipe],
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
  /** Somebody was faster: it has to be read anew. */
  readonly stale = output<void>();

  protected readonly text = textOf;
  protected readonly form = formDraft(
    teamBody,
    () => ({
      name: this.team()?.name ?? '',
      shortName: this.team()?.shortName ?? '',
      shifts: this.team()?.shifts ?? [
        { name: this.reader.say('site.firstShift'), startsLocally: '08:00', endsLocally: '16:00' },
      ],
    }),
    (body) => this.send(body),
    { of: () => this.team()?.id, reread: () => this.stale.emit() },
  );
  protected readonly labels = fieldLabels({ name: 'site.name', shortName: 'site.shortName', shifts: 'site.shifts' });

  protected readonly words = (field: string, value: unknown): string =>
    field === 'shifts'
      ? (value as readonly ShiftBody[]).map((one) => `${one.name} ${one.startsLocally}–${one.endsLocally}`).join(' ')
      : String(value ?? '');

  protected editShift(at: number, change: Partial<ShiftBody>): void {
    this.form.edit({
      shifts: this.form.draft().shifts.map((shift, index) => (index === at ? { ...shift, ...change } : shift)),
    });
  }

  protected addShift(): void {
    const last = this.form.draft().shifts.at(-1);
    const startsLocally = last?.endsLocally ?? '08:00';
    this.form.edit({ shifts: [...this.form.draft().shifts, { name: '', startsLocally, endsLocally: '23:00' }] });
  }

  protected removeShift(at: number): void {
    this.form.edit({ shifts: this.form.draft().shifts.filter((_, index) => index !== at) });
  }

  protected async save(event: Event): Promise<void> {
    const saved = await this.form.send(event);
    if (saved) this.saved.emit();
  }

  private send(body: TeamBody): Promise<TeamView> {
    const team = this.team();
    if (!team) return this.api.call(siteEndpoints.createTeam, { params: { siteId: this.siteId() }, body });
    return this.api.call(siteEndpoints.editTeam, { params: { teamId: team.id }, body, version: team.version });
  }
}
