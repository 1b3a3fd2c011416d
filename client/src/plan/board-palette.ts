import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import type { DateText } from '@fortnight/shared/time/time-text';
import { TranslocoPipe } from '@jsverse/transloco';
import { DragSource } from '../calendar/drag-source.directive';
import { Reader } from '../i18n/language';
import { Icon } from '../ui/icon';
import { BoardActs } from './board-acts';
import { BoardLift } from './board-lift';
import { BoardStore } from './board-store';
import { dayList } from './gap-lines';
import { lacking, type PaletteRow } from './palette';
import { PaletteFoot } from './palette-foot';
import { PaletteTeams } from './palette-teams';
import { SkippedList } from './skipped-list';

/** So many days are named; the grid tints them all. */
const mostDays = 4;

/** What is still to be placed this month, with counters by template and team. Drag a row on to the grid, or press Enter on it. */
@Component({
  selector: 'fn-board-palette',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DragSource, Icon, PaletteFoot, PaletteTeams, SkippedList, TranslocoPipe],
  templateUrl: './board-palette.html',
  styleUrl: './board-palette.css',
  host: {
    role: 'complementary',
    '(pointerover)': 'point($event)',
    '(focusin)': 'point($event)',
    '(pointerleave)': 'leave($event)',
    '(focusout)': 'lift.pointed.set(null)',
    '(document:pointerup)': 'lift.pointed.set(null)',
    '[attr.aria-labelledby]': "'palette-title'",
    '[class.folded]': 'isFolded()',
  },
})
export class BoardPalette {
  /** A strip of counters, 44 px wide. */
  readonly isFolded = input(false);
  /** The week whose teaching hours the foot shows; null for the whole month. */
  readonly week = input<DateText | null>(null);
  readonly folded = output<boolean>();
  /** A template and team are to be placed by keyboard. */
  readonly taken = output<string>();
  readonly unnamed = output<void>();

  protected readonly store = inject(BoardStore);
  protected readonly lift = inject(BoardLift);
  protected readonly acts = inject(BoardActs);
  private readonly reader = inject(Reader);
  protected readonly rows = computed(() => this.store.palette());
  protected readonly lacking = computed(() => lacking(this.rows()));
  protected readonly isEditable = this.store.isEditable;
  /** Before and after the key. */
  protected readonly hint = computed(() => this.reader.say('plan.palette.hint').split('|'));

  constructor() {
    const [acts, host] = [this.acts, inject<ElementRef<HTMLElement>>(ElementRef).nativeElement];
    afterRenderEffect(() => {
      const templateId = acts.toPlace();
      if (!templateId) return;
      host.querySelector<HTMLElement>(`[data-template="${templateId}"]`)?.focus();
      untracked(() => acts.toPlace.set(null));
    });
  }

  protected days(row: PaletteRow): string {
    const key = this.lift.held()?.need ?? this.lift.pointed();
    const team = row.teams.find((one) => one.key === key);
    if (!team?.candidates.length) return '';
    const language = this.reader.language();
    return this.reader.say('plan.palette.days', { days: dayList(team.candidates, language, mostDays) });
  }

  /** The days that could take a need are tinted while it is pointed at, and while it is dragged to the grid. */
  protected point({ target }: Event): void {
    const need = (target as HTMLElement).closest<HTMLElement>('[data-need]');
    this.lift.pointed.set(need?.dataset['need'] ?? null);
  }

  protected leave({ buttons }: PointerEvent): void {
    if (buttons === 0) this.lift.pointed.set(null);
  }

  /** '岗位技能，10/12，每两周 3 次，前台': the team is the one that is served next. */
  protected label(row: PaletteRow): string {
    const cadence = this.reader.say('plan.per.' + row.per, { count: row.count });
    const parts = [row.name, `${row.placed}/${row.needed}`, cadence, row.next?.shortName];
    return parts.filter(Boolean).join(this.reader.language() === 'en' ? ', ' : '，');
  }

  protected isHeld(row: PaletteRow): boolean {
    const need = this.lift.held()?.need;
    return need !== undefined && row.teams.some(({ key }) => key === need);
  }
}
