import { writeCsv } from '@fortnight/shared/rule/csv';
import { decodeText } from './decode-text';

/** A file as separated values, whatever it was saved as. @throws for an archive that is no workbook. */
export async function textOfFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Every ZIP archive, and so every workbook, begins with these letters.
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive) return decodeText(bytes);
  const { readXlsx } = await import('./xlsx');
  return writeCsv(await readXlsx(bytes));
}
