import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { shiftRosterEndpoints, type ShiftRosterView } from '@fortnight/shared/person/shift-roster.contract';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import type { PatternView } from '@fortnight/shared/site/shift-pattern.contract';
import type { DateText } from '@fortnight/shared/time/time-text';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../../api/api-client';
import { problemOf } from '../../api/problem-error';
import { Reader } from '../../i18n/language';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { SidePanel } from '../../ui/side-panel';
import { Toasts } from '../../ui/toasts';
import { VerdictDirective } from '../../ui/verdict';
import { CycleChips } from './cycle-chips';
import { shiftLooks } from './month-grid';
import { PatternForm } from './pattern-form';

/** The shift patterns of a team: how they turn, how many turn with each group, and a form for one of them. */
@Component({
  selector: 'fn-pattern-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CycleChips, Empty, Icon, PatternForm, SidePanel, TranslocoPipe, VerdictDirective],
  templateUrl: './pattern-panel.html',
  styleUrl: './selection-panel.css',
})
export class PatternPanel {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  readonly view = input.required<ShiftRosterView>();
  readonly today = input.required<DateText>();
  readonly mayEdit = input.required<Verdict>();
  readonly changed = output<void>();
  readonly closed = output<void>();

  /** Undefined: the list; null: a new one. */
  protected readonly edited = signal<PatternView | null | undefined>(undefined);
  protected readonly looks = computed(() => shiftLooks(this.view().shifts));
  protected readonly patterns = computed(() => this.view().patterns.filter(({ replacedOn }) => replacedOn === null));
  private readonly counts = computed(() => {
    const on = this.today();
    const ahead = this.view().assignments.filter(({ untilOn }) => untilOn === null || untilOn >= on);
    const counts = new Map<string, number>();
    for (const { groupId } of ahead) counts.set(groupId, (counts.get(groupId) ?? 0) + 1);
    return counts;
  });

  protected countOf(groupId: string): number {
    return this.counts().get(groupId) ?? 0;
  }

  protected isIdle(pattern: PatternView): boolean {
    return !this.view().assignments.some(({ groupId }) => pattern.groups.some(({ id }) => id === groupId));
  }

  protected saved(): void {
    this.edited.set(undefined);
    this.toasts.show({ text: this.reader.say('person.shifts.patternSaved'), tone: 'ok' });
    this.changed.emit();
  }

  protected async remove({ id, version }: PatternView): Promise<void> {
    try {
      await this.api.call(shiftRosterEndpoints.deletePattern, { params: { patternId: id }, version });
      this.toasts.show({ text: this.reader.say('person.shifts.patternDeleted'), tone: 'ok' });
    } catch (error) {
      this.toasts.problem(problemOf(error, this.reader.language()));
    }
    this.changed.emit();
  }
}
