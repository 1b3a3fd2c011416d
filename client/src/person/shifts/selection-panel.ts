import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { SetDaysBody, ShiftRosterView } from '@fortnight/shared/person/shift-roster.contract';
import { mayChangeDay } from '@fortnight/shared/person/shift-roster.rules';
import { firstRefusal, type Verdict } from '@fortnight/shared/rule/verdict';
import { isDateText } from '@fortnight/shared/time/time-text';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../../i18n/language';
import { dateRangeWords, dateWords } from '../../time/date-words';
import { Control } from '../../ui/control';
import { Field } from '../../ui/field';
import { textOf } from '../../ui/form-draft';
import { Icon } from '../../ui/icon';
import { SidePanel } from '../../ui/side-panel';
import { VerdictDirective } from '../../ui/verdict';
import { gapWords } from './gap-words';
import { isSwapped, type Picked } from './grid-selection';
import { gapsOfGroup } from './group-gaps';
import type { GridRow, ShiftLook } from './month-grid';
import { RosterActs } from './roster-acts';
import { SwapForm } from './swap-form';

/** What is selected in the roster, why it is so, and what can be done with it: fill, swap, group. */
@Component({
  selector: 'fn-selection-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, Icon, SidePanel, SwapForm, TranslocoPipe, VerdictDirective],
  templateUrl: './selection-panel.html',
  styleUrl: './selection-panel.css',
})
export class SelectionPanel {
  private readonly reader = inject(Reader);
  protected readonly acts = inject(RosterActs);
  readonly view = input.required<ShiftRosterView>();
  readonly picked = input.required<readonly Picked[]>();
  readonly looks = input.required<readonly ShiftLook[]>();
  readonly rows = input.required<readonly GridRow[]>();
  readonly mayEdit = input.required<Verdict>();
  readonly filled = output<SetDaysBody['to']>();
  readonly changed = output<void>();
  readonly closed = output<void>();

  protected readonly text = textOf;
  protected readonly people = computed(() => [
    ...new Map(this.picked().map(({ row }) => [row.employeeId, row])).values(),
  ]);
  protected readonly dates = computed(() => [...new Set(this.picked().map(({ cell }) => cell.on))].sort());
  protected readonly one = computed(() => (this.picked().length === 1 ? this.picked()[0] : undefined));
  protected readonly title = computed(() => {
    const [first, last] = [this.dates()[0] ?? '', this.dates().at(-1) ?? ''];
    const language = this.reader.language();
    const one = this.one();
    if (one) return `${one.row.name} ${dateWords(first, language)}`;
    const people = this.people();
    const who =
      people.length === 1 ? people[0]?.name : this.reader.say('person.shifts.people', { count: people.length });
    return `${who ?? ''} ${dateRangeWords(first, last, language)}`;
  });
  protected readonly offered = computed(() => this.looks().filter(({ isOffered }) => isOffered));

  protected readonly groups = computed(() =>
    this.view()
      .patterns.filter(({ replacedOn }) => replacedOn === null)
      .flatMap(({ name, groups }) =>
        groups.map((group) => ({ id: group.id, name: group.name, label: `${name} · ${group.name}` })),
      ),
  );
  /** The group that the first of them is in already: pressing the button changes nothing by accident. */
  protected readonly groupId = linkedSignal(() => {
    const now = this.people()[0]?.group;
    return (this.groups().find(({ name }) => name === now) ?? this.groups()[0])?.id ?? '';
  });
  protected readonly fromOn = linkedSignal(() => this.dates()[0] ?? '');
  /** Shifts of the month that the group would leave short. */
  protected readonly brought = computed(() => {
    const fromOn = this.fromOn();
    const ids = this.people().map(({ employeeId }) => employeeId);
    return isDateText(fromOn) ? gapsOfGroup(this.view(), ids, this.groupId() || null, fromOn) : [];
  });
  protected readonly broughtWords = computed(() =>
    this.reader.say('person.shifts.gaps.brought', {
      count: this.brought().length,
      shifts: gapWords(this.brought(), this.reader),
    }),
  );
  protected readonly isOnlyHere = computed(() => this.people().every(({ isHere }) => isHere));

  /** Days of which one is swapped are not filled: the swap goes back first. */
  protected readonly mayFill = computed((): Verdict => {
    const day = ({ row, cell }: Picked) => ({ name: row.name, on: cell.on, isSwapped: isSwapped(cell) });
    return firstRefusal(() => this.mayEdit(), ...this.picked().map((one) => () => mayChangeDay(day(one))));
  });

  protected dutyOf({ cell }: Picked): string {
    if (cell.look) return `${cell.look.name} ${cell.look.times}`;
    return this.reader.say(cell.shiftId === null ? 'person.shifts.rest' : 'person.shifts.unknown');
  }

  protected async undoSwap(swapId: string): Promise<void> {
    if (await this.acts.undoSwap(swapId)) this.done();
  }

  protected async assign(event: Event): Promise<void> {
    event.preventDefault();
    const ids = this.people().map(({ employeeId }) => employeeId);
    if (await this.acts.assign(this.teamId(), ids, this.groupId() || null, this.fromOn())) this.done();
  }

  private done(): void {
    this.changed.emit();
  }

  private teamId(): string {
    return this.view().teams[0]?.id ?? '';
  }
}
