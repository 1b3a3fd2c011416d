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
import { ProblemPanel } from '../ui/problem-panel';
import { SidePanel } from '../ui/side-panel';
import { newest } from './newest';
import { PlaceFoot } from './place-foot';
import { ShiftsField } from './shifts-field';
import { shiftsInWords } from './shift-words';

/** Adds a team with its shifts to a site, or edits one. */
@Component({
  selector: 'fn-team-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClashPanel, Control, Field, PlaceFoot, ProblemPanel, ShiftsField, SidePanel, TranslocoPipe],
  templateUrl: './team-form.html',
  styles: ':host { display: contents; }',
})
export class TeamForm {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string>();
  /** Undefined for a new one. */
  readonly team = input<TeamView>();
  readonly saved = output<void>();
  readonly left = output<void>();
  /** What is stored has changed: it has to be read anew. */
  readonly stale = output<void>();

  protected readonly text = textOf;
  protected readonly form = formDraft(
    teamBody,
    () => ({
      name: this.team()?.name ?? '',
      shortName: this.team()?.shortName ?? '',
      shifts: this.team()?.shifts ?? [
        { name: this.reader.say('site.firstShift'), startsLocally: '08:00', endsLocally: '16:00', minimumOnPost: 0 },
      ],
    }),
    (body, latest: TeamView | undefined) => this.send(body, newest(this.team(), latest)),
    { of: () => this.team()?.id, reread: () => this.stale.emit() },
  );
  protected readonly labels = fieldLabels({ name: 'site.name', shortName: 'site.shortName', shifts: 'site.shifts' });

  protected readonly words = (field: string, value: unknown): string =>
    field === 'shifts'
      ? shiftsInWords(value as readonly ShiftBody[], (key, params) => this.reader.say(key, params))
      : String(value ?? '');
  protected readonly shiftFault = (at: number, field: string): string | undefined =>
    this.form.fault(`/shifts/${at}/${field}`);

  protected async save(event: Event): Promise<void> {
    if (await this.form.send(event)) this.saved.emit();
  }

  private send(body: TeamBody, team: TeamView | undefined): Promise<TeamView> {
    if (!team) return this.api.call(siteEndpoints.createTeam, { params: { siteId: this.siteId() }, body });
    return this.api.call(siteEndpoints.editTeam, { params: { teamId: team.id }, body, version: team.version });
  }
}
