import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { GroupBody } from '@fortnight/shared/site/shift-pattern.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../../i18n/language';
import { textOf } from '../../ui/form-draft';
import { Icon } from '../../ui/icon';
import { nextGroup } from './pattern-presets';

/** The groups that turn with a pattern, each so many days behind its first day. */
@Component({
  selector: 'fn-pattern-groups',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  templateUrl: './pattern-groups.html',
  styleUrls: ['./pattern-fieldset.css', './pattern-groups.css'],
})
export class PatternGroups {
  private readonly reader = inject(Reader);
  readonly groups = input.required<readonly GroupBody[]>();
  /** Days of the cycle; a new group takes the first of them that is free. */
  readonly cycleLength = input.required<number>();
  readonly changed = output<GroupBody[]>();

  protected readonly text = textOf;

  protected edit(at: number, change: Partial<GroupBody>): void {
    this.changed.emit(this.groups().map((group, index) => (index === at ? { ...group, ...change } : group)));
  }

  protected add(): void {
    this.changed.emit([...this.groups(), nextGroup(this.groups(), this.cycleLength(), this.reader.language())]);
  }

  protected drop(at: number): void {
    this.changed.emit(this.groups().filter((_, index) => index !== at));
  }
}
