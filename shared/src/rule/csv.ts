/**
 * One record of a file: the row that a sheet shows it in (the first is 1; empty rows count, line ends inside quotes do
 * not) and its cells, as text and nothing else.
 */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/** What a file holds. `unclosedInRow` names the record whose last quote is missing; null when every quote closes. */
export interface CsvFile {
  readonly records: readonly CsvRecord[];
  readonly unclosedInRow: number | null;
}

const separators = [',', ';', '\t'] as const;
export type CsvSeparator = (typeof separators)[number];

/**
 * Reads separated values (RFC 4180) as office programs write them: with or without a byte order mark, lines ended by
 * CRLF, LF or CR, separated by whichever of comma, semicolon and tab the first record uses most. Records without any
 * text are left out; a cell that looks like a formula stays the text that it is.
 */
export function readCsv(text: string): CsvFile {
  const source = text.startsWith('\ufeff') ? text.slice(1) : text;
  const separator = separatorOf(source);
  const records: CsvRecord[] = [];
  let position = 0;
  let row = 1;
  while (position < source.length) {
    const record = readRecord(source, position, separator);
    if (record.cells.some((cell) => cell.trim() !== '')) records.push({ row, cells: record.cells });
    if (!record.isClosed) return { records, unclosedInRow: row };
    row += 1;
    position = record.next;
  }
  return { records, unclosedInRow: null };
}

/** Writes records so that `readCsv` gives them back: CRLF, quotes where RFC 4180 asks for them. */
export function writeCsv(records: readonly (readonly string[])[], separator: CsvSeparator = ','): string {
  const written = (cell: string) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return records.map((cells) => `${cells.map(written).join(separator)}\r\n`).join('');
}

/** The separator that the first record with any uses most outside its quotes, titles passed over; comma when none does. */
function separatorOf(source: string): CsvSeparator {
  let isQuoted = false;
  const counts = new Map<string, number>();
  for (const character of source) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '\n' || character === '\r')) {
      if (separators.some((separator) => counts.has(separator))) break;
    } else if (!isQuoted) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const uses = (separator: string) => counts.get(separator) ?? 0;
  return separators.reduce((most, each) => (uses(each) > uses(most) ? each : most), ',');
}

interface RecordRead {
  readonly cells: string[];
  readonly next: number;
  readonly isClosed: boolean;
}

function readRecord(source: string, from: number, separator: string): RecordRead {
  const cells: string[] = [];
  let position = from;
  for (;;) {
    const cell = source[position] === '"' ? readQuoted(source, position) : { text: '', next: position, isClosed: true };
    const end = endOfPlain(source, cell.next, separator);
    cells.push(cell.text + source.slice(cell.next, end));
    if (!cell.isClosed) return { cells, next: end, isClosed: false };
    if (source[end] !== separator) return { cells, next: afterLineEnd(source, end), isClosed: true };
    position = end + 1;
  }
}

/** A quoted cell; two quotes in it stand for one. Text that follows the closing quote is left to the caller. */
function readQuoted(source: string, from: number): { text: string; next: number; isClosed: boolean } {
  let text = '';
  let position = from + 1;
  for (;;) {
    const quote = source.indexOf('"', position);
    if (quote === -1) return { text: text + source.slice(position), next: source.length, isClosed: false };
    text += source.slice(position, quote);
    if (source[quote + 1] !== '"') return { text, next: quote + 1, isClosed: true };
    text += '"';
    position = quote + 2;
  }
}

function endOfPlain(source: string, from: number, separator: string): number {
  let end = from;
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r') end += 1;
  return end;
}

function afterLineEnd(source: string, end: number): number {
  return source[end] === '\r' && source[end + 1] === '\n' ? end + 2 : end + 1;
}
