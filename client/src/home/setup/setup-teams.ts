import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { siteEndpoints, teamBody } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../../api/api-client';
import { Reader } from '../../i18n/language';
import { textOf } from '../../ui/form-draft';
import { RowsDraft } from './rows-draft';
import { RowsField } from './rows-field';
import { RowsCells, RowsGrid, type RowThere } from './rows-grid';
import { RowsInput } from './rows-input';
import { SetupProgress } from './setup-steps';
import { shiftPatternNames, shiftsOf, shortNameOf, type ShiftPattern } from './shift-patterns';

/** Teams, one row each: name, short name, and the pattern of their shifts. */
@Component({
  selector: 'fn-setup-teams',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RowsCells, RowsField, RowsGrid, RowsInput, TranslocoPipe],
  templateUrl: './setup-teams.html',
})
export class SetupTeams {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  protected readonly progress = inject(SetupProgress);
  readonly done = output();
  readonly left = output();
  readonly later = output();

  protected readonly patterns = shiftPatternNames;
  protected readonly draft = new RowsDraft({
    name: 'teams',
    schema: teamBody,
    blank: () => ({ name: '', shortName: '', pattern: 'day' as ShiftPattern, minimum: '0' }),
    isBlank: ({ name, shortName }) => name.trim() === '' && shortName.trim() === '',
    bodyOf: ({ name, shortName, pattern, minimum }) => ({
      name,
      shortName,
      shifts: shiftsOf(pattern, (one) => this.shift(one), Number(minimum)),
    }),
    send: (body) => this.api.call(siteEndpoints.createTeam, { params: { siteId: this.progress.siteId() ?? '' }, body }),
  });

  protected readonly there = computed((): RowThere[] =>
    (this.progress.teams.value() ?? []).map(({ id, name, shortName }) => ({ id, name, meta: shortName })),
  );

  protected patternWords(pattern: ShiftPattern): string {
    const shifts = shiftsOf(pattern, (name) => this.shift(name));
    return shifts.map(({ name, startsLocally, endsLocally }) => `${name} ${startsLocally}–${endsLocally}`).join('　');
  }

  protected editName(at: number, name: string): void {
    const before = this.draft.rows()[at];
    const isOwn = before && before.shortName !== shortNameOf(before.name);
    this.draft.edit(at, isOwn ? { name } : { name, shortName: shortNameOf(name) });
  }

  protected editPattern(at: number, event: Event): void {
    const picked = textOf(event);
    this.draft.edit(at, { pattern: shiftPatternNames.find((one) => one === picked) ?? 'day' });
  }

  protected taken(isAll: boolean): void {
    this.progress.teams.reload();
    if (isAll) this.done.emit();
  }

  private shift(name: string): string {
    return this.reader.say(`home.setup.shift.${name}`);
  }
}
