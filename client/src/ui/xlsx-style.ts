/** Built-in number formats that show dates (ECMA-376 18.8.30), Chinese ones included. */
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** By a cell's style, whether its number is shown as a date. */
export function dateStyles(styles: Document | null): boolean[] {
  const own = ownFormats(styles);
  // Words in quotes and colours in brackets are no date letters.
  const isOwnDate = (id: number) => /[ymd]/i.test((own.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  return formatsOf(styles).map((id) => isBuiltInDate(id) || isOwnDate(id));
}

/** By a cell's style, how many digits its number is shown with at least: 4 for `0000`, by which sheets keep 0007. */
export function zeroStyles(styles: Document | null): number[] {
  const own = ownFormats(styles);
  return formatsOf(styles).map(
    (id) => /^0{2,20}$/.exec((own.get(id) ?? '').replace(/;.*$|["\\]/g, ''))?.[0].length ?? 0,
  );
}

/**
 * Gives every cell of a merged area the text of its first one, as people read it: a team beside all of its people, a
 * shift over all of its days. Only where the sheet has rows and columns; a title that reaches on and on stays short.
 */
export function fillMerged(
  rows: string[][],
  areas: readonly string[],
  columnOf: (reference: string) => number | undefined,
): void {
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  for (const area of areas) {
    const [first = '', last = ''] = area.split(':');
    const [left, right] = [columnOf(first), columnOf(last)];
    const [top, bottom] = [rowOf(first), Math.min(rowOf(last), rows.length - 1)];
    const text = rows[top]?.[left ?? -1] ?? '';
    if (left === undefined || right === undefined || text === '') continue;
    for (let row = top; row <= bottom; row += 1) {
      const cells = rows[row] ?? [];
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        while (cells.length <= column) cells.push('');
        cells[column] = text;
      }
    }
  }
}

function rowOf(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0] ?? 0) - 1;
}

function ownFormats(styles: Document | null): Map<number, string> {
  const formats = styles ? [...styles.getElementsByTagNameNS('*', 'numFmt')] : [];
  return new Map(formats.map((one) => [Number(one.getAttribute('numFmtId')), one.getAttribute('formatCode') ?? '']));
}

function formatsOf(styles: Document | null): number[] {
  const formats = styles?.getElementsByTagNameNS('*', 'cellXfs')[0]?.getElementsByTagNameNS('*', 'xf') ?? [];
  return [...formats].map((one) => Number(one.getAttribute('numFmtId')));
}
