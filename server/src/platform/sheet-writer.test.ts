import { Workbook } from 'exceljs';
import { writeSheet } from './sheet-writer';

const read = async (bytes: Uint8Array) => {
  const book = new Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return book.worksheets[0];
};

const written = (texts: readonly string[]) =>
  writeSheet({ name: '人员', columns: [{ head: '姓名', width: 12, value: (row: string) => row }], rows: texts });

describe('a sheet', () => {
  it('keeps texts that look like formulas as texts', async () => {
    const texts = ['=1+1', '+86 10', '-1', '@SUM(A1)', '\t=1', '=cmd|"/c calc"!A0'];
    const sheet = await read(await written(texts));
    texts.forEach((text, at) => {
      const cell = sheet?.getCell(at + 2, 1);
      expect(cell?.value).toBe(text);
      expect(cell?.formula).toBeUndefined();
      expect(cell?.numFmt).toBe('@');
    });
  });

  it('drops what XML cannot hold, and keeps the rest of the text', async () => {
    const sheet = await read(await written(['a\u0000b\u001fc', 'x\ud800y', '<img onerror>&"']));
    expect([2, 3, 4].map((row) => sheet?.getCell(row, 1).value)).toEqual(['abc', 'x\ufffdy', '<img onerror>&"']);
  });

  it('names its head and can be filtered', async () => {
    const sheet = await read(await written(['张伟']));
    expect(sheet?.name).toBe('人员');
    expect(sheet?.getCell(1, 1).value).toBe('姓名');
    expect(sheet?.autoFilter).toBeTruthy();
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  });
});
