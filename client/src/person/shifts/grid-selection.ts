import { maySwapShifts } from '@fortnight/shared/person/shift-roster.rules';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import type { GridCell, GridRow, MonthGrid } from './month-grid';

/** A rectangle of cells: where it began, and the cell that has the focus. */
export interface Rectangle {
  readonly anchor: readonly [row: number, column: number];
  readonly focus: readonly [row: number, column: number];
}

export interface Picked {
  readonly row: GridRow;
  readonly cell: GridCell;
}

/** Whether a cell lies in the rectangle. */
export function isInside({ anchor, focus }: Rectangle, row: number, column: number): boolean {
  const between = (value: number, one: number, other: number): boolean =>
    value >= Math.min(one, other) && value <= Math.max(one, other);
  return between(row, anchor[0], focus[0]) && between(column, anchor[1], focus[1]);
}

/** The cells of a rectangle that still are in the grid, row by row. */
export function pickedIn(grid: MonthGrid, rectangle: Rectangle | null): Picked[] {
  if (!rectangle) return [];
  return grid.rows.flatMap((row, at) =>
    row.cells.filter((_, column) => isInside(rectangle, at, column)).map((cell) => ({ row, cell })),
  );
}

/** A step from the focus, kept within the grid; extending leaves the anchor where it is. */
export function stepped(
  grid: MonthGrid,
  { anchor, focus }: Rectangle,
  [down, right]: readonly [number, number],
  isExtending: boolean,
): Rectangle {
  const clamp = (value: number, last: number): number => Math.max(0, Math.min(last, value));
  const next = [clamp(focus[0] + down, grid.rows.length - 1), clamp(focus[1] + right, grid.days.length - 1)] as const;
  return { anchor: isExtending ? anchor : next, focus: next };
}

/** Whether a day is one side of a swap. */
export function isSwapped({ fixed }: GridCell): boolean {
  return Boolean(fixed?.swapId);
}

/** Whether two people can exchange a day, by what the grid shows. */
export function maySwap(one: Picked, other: Picked): Verdict {
  const fact = ({ row, cell }: Picked) => ({ name: row.name, shiftId: cell.shiftId, isSwapped: isSwapped(cell) });
  const side = ({ row, cell }: Picked) => ({ employeeId: row.employeeId, shiftId: cell.shiftId ?? null });
  return maySwapShifts({ one: side(one), other: side(other) }, { on: one.cell.on, one: fact(one), other: fact(other) });
}
