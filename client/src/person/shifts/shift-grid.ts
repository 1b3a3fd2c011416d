import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  model,
  output,
} from '@angular/core';
import type { SetDaysBody } from '@fortnight/shared/person/shift-roster.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../../i18n/language';
import { dateWords, weekdayWords } from '../../time/date-words';
import { offerKeys } from '../../ui/key-map';
import { isInside, type Rectangle, stepped } from './grid-selection';
import type { GridCell, GridRow, MonthGrid } from './month-grid';
import { shiftCommandOf, shiftKeys } from './shift-keys';

/** People × days: one cell has the focus, arrows move it, digits set a shift for all that is selected. */
@Component({
  selector: 'fn-shift-grid',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  templateUrl: './shift-grid.html',
  styleUrl: './shift-grid.css',
  host: { '(keydown)': 'key($event)' },
})
export class ShiftGrid {
  private readonly reader = inject(Reader);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly grid = input.required<MonthGrid>();
  readonly label = input.required<string>();
  readonly canEdit = input(false);
  readonly selection = model<Rectangle | null>(null);
  readonly filled = output<SetDaysBody['to']>();

  constructor() {
    const scroll = (what: string, inline: ScrollLogicalPosition): void =>
      this.element.querySelector(what)?.scrollIntoView({ block: 'nearest', inline });
    afterNextRender(() => scroll('th.today', 'center'));
    // The panel that opens beside the grid must not hide what it speaks of.
    const keepInView = { read: () => scroll('[role=gridcell][tabindex="0"]', 'nearest') };
    effect(() => {
      if (this.selection()) afterNextRender(keepInView, { injector: this.injector });
    });
    offerKeys('person.shifts.title', () => shiftKeys(this.grid().looks));
  }

  /** Brings the first shift that lacks people into sight. */
  showShort(): void {
    this.element.querySelector('td.short')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  protected weekday(on: string): string {
    return weekdayWords(on, this.reader.language()).replace(/^周/, '').slice(0, 2);
  }

  /** Rest, or a day off of the calendar of which nothing is known. */
  protected isOff({ shiftId }: GridCell, column: number): boolean {
    const kind = this.grid().days[column]?.kind;
    return shiftId === null || (shiftId === undefined && kind !== 'working' && kind !== 'makeup');
  }

  protected sayCover({ on, fewest, missing }: { on: string; fewest: number; missing: number }): string {
    const words = this.reader.say(missing > 0 ? 'person.shifts.coverShort' : 'person.shifts.coverFine', {
      count: missing > 0 ? missing : fewest,
    });
    return `${dateWords(on, this.reader.language())} ${words}`;
  }

  protected isPicked(row: number, column: number): boolean {
    const selection = this.selection();
    return selection !== null && isInside(selection, row, column);
  }

  /** The one cell that Tab comes to: that of the focus, or the first. */
  protected isTabStop(row: number, column: number): boolean {
    const [atRow, atColumn] = this.selection()?.focus ?? [0, 0];
    return row === atRow && column === atColumn;
  }

  protected sayDay({ on, mark, kind }: { on: string; mark: string; kind: string }): string {
    const words = [dateWords(on, this.reader.language()), mark];
    if (kind !== 'working' && kind !== 'weekend') words.push(this.reader.say(`person.shifts.day.${kind}`));
    return words.filter(Boolean).join(' ');
  }

  protected sayCell(row: GridRow, cell: GridCell): string {
    const duty =
      cell.look?.name ?? this.reader.say(cell.shiftId === null ? 'person.shifts.rest' : 'person.shifts.unknown');
    const words = [row.name, dateWords(cell.on, this.reader.language()), duty];
    if (cell.isOnLeave) words.push(this.reader.say('person.shifts.onLeave'));
    if (cell.fixed) words.push(this.reader.say(`person.shifts.origin.${cell.fixed.origin}`), cell.fixed.reason ?? '');
    return words.filter(Boolean).join('，');
  }

  /** A finger may be about to scroll: its tap comes as the focus that follows it. */
  protected press(event: PointerEvent, row: number, column: number): void {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const at = [row, column] as const;
    const anchor = event.shiftKey ? (this.selection()?.anchor ?? at) : at;
    this.selection.set({ anchor, focus: at });
  }

  /** With the button held the rectangle follows the pointer; a finger scrolls instead. */
  protected over(event: PointerEvent, row: number, column: number): void {
    const selection = this.selection();
    if (event.buttons !== 1 || event.pointerType === 'touch' || !selection) return;
    this.selection.set({ ...selection, focus: [row, column] });
  }

  protected focused(row: number, column: number): void {
    const focus = this.selection()?.focus;
    if (focus?.[0] === row && focus[1] === column) return;
    this.selection.set({ anchor: [row, column], focus: [row, column] });
  }

  protected key(event: KeyboardEvent): void {
    const command = shiftCommandOf(event, this.grid().looks);
    const selection = this.selection();
    if (event.key === 'Escape' && selection) this.selection.set({ anchor: selection.focus, focus: selection.focus });
    if (!command || !selection) return;
    event.preventDefault();
    if (command.do === 'fill') {
      if (this.canEdit()) this.filled.emit(command.to);
      return;
    }
    this.selection.set(stepped(this.grid(), selection, command.by, command.isExtending));
    this.focusCell();
  }

  /** Puts the keyboard on the cell that has the focus. */
  focusCell(): void {
    afterNextRender(() => this.element.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]')?.focus(), {
      injector: this.injector,
    });
  }
}
