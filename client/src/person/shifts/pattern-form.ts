import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { shiftRosterEndpoints, type ShiftRosterView } from '@fortnight/shared/person/shift-roster.contract';
import { patternBody, type PatternBody, type PatternView } from '@fortnight/shared/site/shift-pattern.contract';
import { mayWritePattern, rostersAlike } from '@fortnight/shared/site/shift-pattern.rules';
import type { DateText } from '@fortnight/shared/time/time-text';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../../api/api-client';
import { Reader } from '../../i18n/language';
import { Control } from '../../ui/control';
import { Field } from '../../ui/field';
import { formDraft, textOf } from '../../ui/form-draft';
import { Icon } from '../../ui/icon';
import { ProblemPanel } from '../../ui/problem-panel';
import { VerdictDirective } from '../../ui/verdict';
import { CycleChips } from './cycle-chips';
import { shiftLooks } from './month-grid';
import { PatternGroups } from './pattern-groups';
import { PatternPreview } from './pattern-preview';
import { draftFrom, presetsFor, type PatternPreset } from './pattern-presets';

/** A shift pattern: the cycle as chips, its groups, and four weeks of it to look at before it is saved. */
@Component({
  selector: 'fn-pattern-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Control,
    CycleChips,
    Field,
    Icon,
    PatternGroups,
    PatternPreview,
    ProblemPanel,
    TranslocoPipe,
    VerdictDirective,
  ],
  templateUrl: './pattern-form.html',
  styleUrl: './pattern-fieldset.css',
})
export class PatternForm {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  readonly view = input.required<ShiftRosterView>();
  readonly today = input.required<DateText>();
  /** Null for a new one. */
  readonly pattern = input.required<PatternView | null>();
  readonly saved = output<void>();
  readonly left = output<void>();

  protected readonly text = textOf;
  protected readonly looks = computed(() => shiftLooks(this.view().shifts));
  protected readonly presets = computed(() => (this.pattern() ? [] : presetsFor(this.looks(), this.reader.language())));
  protected readonly form = formDraft(
    patternBody,
    () => this.stored(),
    (body) => this.send(body),
  );
  /** The day from which an edit holds. */
  protected readonly fromOn = linkedSignal(() => this.today());
  protected readonly verdict = computed(() => {
    const offered = this.looks().filter(({ isOffered }) => isOffered);
    return mayWritePattern(this.form.draft(), new Set(offered.map(({ id }) => id)));
  });
  /** Names alone change nobody's days. */
  protected readonly changesDays = computed(() => {
    const pattern = this.pattern();
    return pattern !== null && !rostersAlike(pattern, this.form.draft());
  });
  protected readonly isFull = computed(() => this.form.draft().cycle.length >= 42);

  protected usePreset({ cycle, followsCalendar, groups }: PatternPreset): void {
    this.form.edit({ cycle: [...cycle], followsCalendar, groups: [...groups] });
  }

  protected addDay(shiftId: string | null): void {
    this.form.edit({ cycle: [...this.form.draft().cycle, shiftId] });
  }

  protected dropDay(): void {
    this.form.edit({ cycle: this.form.draft().cycle.slice(0, -1) });
  }

  protected isTicked(event: Event): boolean {
    return (event.target as HTMLInputElement).checked;
  }

  protected async save(event: Event): Promise<void> {
    if (await this.form.send(event)) this.saved.emit();
  }

  private stored(): PatternBody {
    const pattern = this.pattern();
    const language = this.reader.language();
    const [preset] = presetsFor(this.looks(), language);
    if (!pattern) return draftFrom(preset, this.reader.say('person.shifts.preset.name'), this.today(), language);
    const { name, cycle, anchorOn, followsCalendar, groups } = pattern;
    return { name, cycle: [...cycle], anchorOn, followsCalendar, groups: [...groups] };
  }

  private send(body: PatternBody): Promise<PatternView> {
    const pattern = this.pattern();
    const teamId = this.view().teams[0]?.id ?? '';
    if (!pattern) return this.api.call(shiftRosterEndpoints.createPattern, { params: { teamId }, body });
    return this.api.call(shiftRosterEndpoints.editPattern, {
      params: { patternId: pattern.id },
      body: { fromOn: this.fromOn(), pattern: body },
      version: pattern.version,
    });
  }
}
