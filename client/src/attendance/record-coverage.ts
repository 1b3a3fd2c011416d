import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { CoverageCell, CoverageRow } from '@fortnight/shared/attendance/training-record.rules';
import { monthOf } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { programmeTitle } from '../session/session-title';
import { monthWords } from '../time/date-words';
import { Empty } from '../ui/empty';

/** Below this share a month is short; above, and not whole, it is nearly there. */
const nearly = 0.75;

type CellLook = 'whole' | 'nearly' | 'short' | 'open';

/** 培训覆盖: attended of expected, programme by month. */
@Component({
  selector: 'fn-record-coverage',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, TranslocoPipe],
  templateUrl: './record-coverage.html',
  styleUrl: './record-coverage.css',
})
export class RecordCoverage {
  private readonly reader = inject(Reader);
  readonly rows = input.required<readonly CoverageRow[]>();
  readonly year = input.required<number>();
  /** Today. */
  readonly on = input.required<DateText>();

  protected readonly months = computed(() => {
    const [language, present] = [this.reader.language(), monthOf(this.on())];
    return Array.from({ length: 12 }, (_, at) => {
      const month = `${this.year()}-${String(at + 1).padStart(2, '0')}`;
      return {
        month,
        short: language === 'en' ? monthWords(month, language).slice(0, 3) : `${at + 1}月`,
        isPresent: month === present,
        isNear: Math.abs(monthsBetween(month, present)) <= 1,
      };
    });
  });
  protected readonly lines = computed(() =>
    this.rows().map(({ programme, cells, attended, expected }) => {
      const byMonth = new Map(cells.map((cell) => [cell.month, cell]));
      return {
        code: programme.programmeCode,
        tint: programme.tint,
        name: programmeTitle(programme, this.reader.language()),
        sum: `${attended}/${expected}`,
        cells: this.months().map(({ month, isNear }) => {
          const cell = byMonth.get(month);
          return { month, isNear, text: cell ? `${cell.attended}/${cell.expected}` : '', look: cell && lookOf(cell) };
        }),
      };
    }),
  );
}

function lookOf({ attended, expected, open }: CoverageCell): CellLook {
  if (open > 0) return 'open';
  if (attended === expected) return 'whole';
  return attended / expected >= nearly ? 'nearly' : 'short';
}

function monthsBetween(month: string, other: string): number {
  const [one, two] = [month, other].map((text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)));
  return (one ?? 0) - (two ?? 0);
}
