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
import { factsOf } from '@fortnight/shared/person/roster-book';
import type { ShiftRosterView } from '@fortnight/shared/person/shift-roster.contract';
import { swapHindrances } from '@fortnight/shared/person/swap-check';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../../i18n/language';
import { Control } from '../../ui/control';
import { Field } from '../../ui/field';
import { textOf } from '../../ui/form-draft';
import { Icon } from '../../ui/icon';
import { VerdictDirective } from '../../ui/verdict';
import { maySwap, type Picked } from './grid-selection';
import type { GridRow } from './month-grid';
import { RosterActs } from './roster-acts';

/** Exchanges a day of one person with somebody else's; whoever had better not take the shift is named with the reason. */
@Component({
  selector: 'fn-swap-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, Icon, TranslocoPipe, VerdictDirective],
  templateUrl: './swap-form.html',
  styleUrl: './selection-panel.css',
})
export class SwapForm {
  private readonly reader = inject(Reader);
  protected readonly acts = inject(RosterActs);
  readonly view = input.required<ShiftRosterView>();
  readonly one = input.required<Picked>();
  readonly rows = input.required<readonly GridRow[]>();
  readonly mayEdit = input.required<Verdict>();
  readonly swapped = output<void>();

  protected readonly text = textOf;
  protected readonly reason = signal('');

  /** Everybody else of the team with whom the exchange is allowed, those without a hindrance first. */
  protected readonly partners = computed(() => {
    const one = this.one();
    const found = this.rows().flatMap((row) => {
      const cell = row.cells.find(({ on }) => on === one.cell.on);
      if (!row.isHere || !cell || !maySwap(one, { row, cell }).allowed) return [];
      const duty = cell.look?.name ?? this.reader.say('person.shifts.rest');
      const against = this.hindrances(row.employeeId);
      const isFree = against.every(({ employeeId }) => employeeId !== row.employeeId);
      const label = `${row.name} ${duty}${isFree ? '' : ` · ${this.reader.say('person.shifts.notFree')}`}`;
      return [{ employeeId: row.employeeId, shiftId: cell.shiftId ?? null, label, isFree, against }];
    });
    return [...found.filter(({ isFree }) => isFree), ...found.filter(({ isFree }) => !isFree)];
  });
  protected readonly partnerId = linkedSignal(() => this.partners()[0]?.employeeId ?? '');
  /** Why one of the two had better not take the other's shift. */
  protected readonly against = computed((): string[] => {
    const { people, nightRest } = this.view();
    const partner = this.partners().find(({ employeeId }) => employeeId === this.partnerId());
    return (partner?.against ?? []).map(({ employeeId, because }) =>
      this.reader.say(`person.shifts.against.${because.code}`, {
        name: people.find((person) => person.employeeId === employeeId)?.name ?? '',
        hours: 'hours' in because ? Math.floor(because.hours) : 0,
        asked: nightRest.restHours,
      }),
    );
  });

  protected async swap(event: Event): Promise<void> {
    event.preventDefault();
    const [{ row, cell }, partner] = [this.one(), this.partners().find((one) => one.employeeId === this.partnerId())];
    const reason = this.reason().trim();
    if (!partner || reason === '') return;
    const one = { employeeId: row.employeeId, shiftId: cell.shiftId ?? null };
    const other = { employeeId: partner.employeeId, shiftId: partner.shiftId };
    const teamId = this.view().teams[0]?.id ?? '';
    if (!(await this.acts.swap(teamId, { on: cell.on, one, other, reason }))) return;
    this.reason.set('');
    this.swapped.emit();
  }

  private hindrances(otherId: string): ReturnType<typeof swapHindrances> {
    const [view, { row, cell }] = [this.view(), this.one()];
    const asked = { on: cell.on, oneId: row.employeeId, otherId };
    return swapHindrances(factsOf(view), workingCalendar(view), asked, view.nightRest);
  }
}
