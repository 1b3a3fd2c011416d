import { readFile } from './text-of-file';

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const fileOf = (bytes: Uint8Array): File =>
  ({ size: bytes.length, arrayBuffer: async () => Uint8Array.from(bytes).buffer }) as unknown as File;
const isHeader = (cells: readonly string[]): boolean => cells.includes('工号');
const read = (bytes: Uint8Array) => readFile(fileOf(bytes), isHeader);

/** An archive whose files are stored as they are (APPNOTE.TXT 4.4.5, method 0). */
function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const [parts, central]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [data, title] = [Buffer.from(text), Buffer.from(name)];
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(data.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    central.push(entry, title);
    parts.push(local, title, data);
    at += 30 + title.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...central, end]));
}

const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';
const text = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const head = text('A1', '工号') + text('B1', '班组');

function workbook(sheets: readonly string[], more: { is1904?: boolean; hides?: number } = {}): Uint8Array {
  const names = sheets.map((_, index) => {
    const state = more.hides === index ? ' state="hidden"' : '';
    return `<sheet name="表${index + 1}" r:id="r${index}"${state}/>`;
  });
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="urn:r"><workbookPr date1904="${more.is1904 ? 1 : 0}"/><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, index) => `<Relationship Id="r${index}" Target="worksheets/s${index}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': styles,
  };
  sheets.forEach((rows, index) => (files[`xl/worksheets/s${index}.xml`] = `<worksheet>${rows}</worksheet>`));
  return zipOf(files);
}

const sheet = (rows: string, merged = ''): string =>
  `<sheetData><row r="1">${head}</row>${rows}</sheetData><mergeCells>${merged}</mergeCells>`;
const cover = `<sheetData><row r="1">${text('A1', '说明')}</row></sheetData>`;

test.each([
  ['a day', '<row r="2"><c r="A2" s="1"><v>46082.5</v></c></row>', {}, ['2026-03-01']],
  ['a day counted from 1904', '<row r="2"><c r="A2" s="1"><v>44620</v></c></row>', { is1904: true }, ['2026-03-01']],
  ['zeros that the format shows', '<row r="2"><c r="A2" s="2"><v>7</v></c></row>', {}, ['0007']],
  ['a telephone number', '<row r="2"><c r="A2"><v>1.38001380E10</v></c></row>', {}, ['13800138000']],
  [
    'several runs',
    '<row r="2"><c r="A2" t="inlineStr"><is><r><t>王</t></r><r><t>芳</t></r></is></c></row>',
    {},
    ['王芳'],
  ],
  ['a formula', '<row r="2"><c r="A2" t="str"><f>B2</f><v>K1</v></c></row>', {}, ['K1']],
  ['a formula without a value', '<row r="2"><c r="A2"><f>B2</f></c></row>', {}, ['#CALC!']],
  ['a coloured row without end', '<row r="2"><c r="A2"><v>1</v></c><c r="XFD2" s="1"/></row>', {}, ['1']],
  ['an empty row between', '<row r="4"><c r="A4"><v>1</v></c></row>', {}, ['', '', '1']],
])('reads %s in a workbook', async (_, rows, more, below) => {
  expect(await read(workbook([sheet(rows)], more))).toMatchObject({
    text: ['工号,班组', ...below].map((line) => `${line}\r\n`).join(''),
  });
});

it('gives everybody the team of a merged cell, and reads no farther than the sheet goes', async () => {
  const rows = `<row r="2"><c r="A2"><v>1</v></c>${text('B2', '前台班')}</row><row r="3"><c r="A3"><v>2</v></c></row>`;
  const found = await read(workbook([sheet(rows, '<mergeCell ref="B2:XFD1048576"/>')]));
  expect(found).toMatchObject({ text: '工号,班组\r\n1,前台班\r\n2,前台班\r\n' });
});

it('takes the sheet with the header, and names others like it that are shown', async () => {
  const three = [cover, sheet(''), sheet('')];
  expect(await read(workbook(three))).toMatchObject({ sheet: '表2', alike: ['表3'] });
  expect(await read(workbook(three, { hides: 2 }))).toMatchObject({ sheet: '表2', alike: [] });
});

const beyond = workbook([`<sheetData><row r="99999999999">${head}</row></sheetData>`]);
test.each([
  ['an empty file', utf8('\ufeff \r\n'), 'empty'],
  ['an empty workbook', workbook(['<sheetData/>']), 'empty'],
  ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-xls'],
  ['a web page', utf8('<html><table>'), 'web-page'],
  ['a letter', zipOf({ 'word/document.xml': '<w/>' }), 'no-sheet'],
  ['half an archive', workbook([cover]).subarray(0, 300), 'no-sheet'],
  ['a row that no sheet has', beyond, 'no-sheet'],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'no-sheet'],
])('says of %s why it is not read', async (_, bytes, fault) => {
  expect(await read(bytes)).toEqual({ fault });
});

it('reads what Chinese Excel saves, and UTF-16 by its mark', async () => {
  expect(await read(Uint8Array.from([0xb9, 0xa4, 0xba, 0xc5]))).toMatchObject({ text: '工号' });
  expect(await read(Uint8Array.from([0xff, 0xfe, 0xe5, 0x5d, 0xf7, 0x53]))).toMatchObject({ text: '工号' });
});
