import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { textOf } from '../ui/form-draft';
import { Icon } from '../ui/icon';
import {
  monthSteps,
  ordinalWord,
  ordinals,
  readRule,
  turnInto,
  weekdayCodes,
  weekdayWord,
  writeRule,
  type RuleRow,
  type WeekdayCode,
} from './rule-row';

const kinds: readonly RuleRow['kind'][] = ['weekly', 'first-week', 'second-week', 'monthly', 'other'];

/** One recurrence rule as words that can be changed. */
@Component({
  selector: 'fn-rule-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  templateUrl: './rule-editor.html',
  styleUrl: './rule-editor.css',
})
export class RuleEditor {
  private readonly reader = inject(Reader);
  readonly text = input.required<string>();
  readonly isOnly = input(false);
  readonly changed = output<string>();
  readonly removed = output<void>();

  protected readonly value = textOf;
  protected readonly kinds = kinds;
  protected readonly weekdays = weekdayCodes;
  protected readonly monthSteps = monthSteps;
  protected readonly ordinals = ordinals;
  protected readonly row = computed(() => readRule(this.text()));
  protected readonly monthly = computed(() => {
    const row = this.row();
    return row.kind === 'monthly' ? row : null;
  });
  protected readonly chosen = computed(() => {
    const row = this.row();
    return row.kind === 'other' || row.kind === 'monthly' ? [] : row.weekdays;
  });

  protected day(code: WeekdayCode): string {
    const word = weekdayWord(code, this.reader.language());
    return this.reader.language() === 'en' ? word : word.slice(1);
  }

  protected weekday(code: WeekdayCode): string {
    return weekdayWord(code, this.reader.language());
  }

  protected ordinal(ordinal: number): string {
    return ordinalWord(ordinal, this.reader.language());
  }

  protected pickKind(event: Event): void {
    const kind = kinds.find((one) => one === textOf(event)) ?? 'weekly';
    this.changed.emit(writeRule(turnInto(kind, this.row())));
  }

  protected toggle(code: WeekdayCode): void {
    const row = this.row();
    if (row.kind === 'other' || row.kind === 'monthly') return;
    const weekdays = weekdayCodes.filter((one) => (one === code) !== row.weekdays.includes(one));
    // A rule without a day would mean every day; the last one stays.
    if (weekdays.length > 0) this.changed.emit(writeRule({ ...row, weekdays }));
  }

  protected pickWeekday(event: Event): void {
    const weekday = weekdayCodes.find((one) => one === textOf(event));
    if (weekday) this.editMonthly({ weekday });
  }

  protected editMonthly(change: Partial<Extract<RuleRow, { kind: 'monthly' }>>): void {
    const row = this.row();
    if (row.kind === 'monthly') this.changed.emit(writeRule({ ...row, ...change }));
  }
}
