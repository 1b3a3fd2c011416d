import { writeCsv } from '@fortnight/shared/rule/csv';
import { decodeText } from './decode-text';
import type { KnowsHeader } from './xlsx';

/** Why a file is not read; each has its words under `ui.file`. */
export type FileFault = 'empty' | 'old-xls' | 'web-page' | 'no-sheet' | 'too-large';

/** A file as separated values, or why not. `sheet` names the sheet read where it is not the first; `alike` others. */
export type FileText =
  { readonly text: string; readonly sheet: string; readonly alike: readonly string[] } | { readonly fault: FileFault };

/** Larger than any roster of 5,000 people with pictures in it. */
const mostBytes = 10_000_000;

/** A file as separated values, whatever it was saved as. `knows` tells the sheet that is meant from a cover page. */
export async function readFile(file: File, knows?: KnowsHeader): Promise<FileText> {
  if (file.size > mostBytes) return { fault: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Every ZIP archive, and so every workbook, begins with these letters.
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isArchive ? workbookOf(bytes, knows) : plainOf(bytes);
}

async function workbookOf(bytes: Uint8Array<ArrayBuffer>, knows?: KnowsHeader): Promise<FileText> {
  const { readXlsx } = await import('./xlsx');
  try {
    const { rows, name, isFirst, alike } = await readXlsx(bytes, knows);
    return rows.length === 0 ? { fault: 'empty' } : { text: writeCsv(rows), sheet: isFirst ? '' : name, alike };
  } catch {
    return { fault: 'no-sheet' };
  }
}

function plainOf(bytes: Uint8Array): FileText {
  // Compound files (MS-CFB 2.2): workbooks from before 2007, and those with a password.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return { fault: 'old-xls' };
  const text = decodeText(bytes);
  if (text.replace(/^\ufeff/, '').trim() === '') return { fault: 'empty' };
  if (/^\ufeff?\s*<(?:!doctype html|html|table|\?xml)/i.test(text)) return { fault: 'web-page' };
  // No text holds the sign 0; pictures, PDFs and programs do.
  if (text.includes('\0') || text.startsWith('%PDF')) return { fault: 'no-sheet' };
  return { text, sheet: '', alike: [] };
}
