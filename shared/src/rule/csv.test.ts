import * as fc from 'fast-check';
import { readCsv, writeCsv } from './csv';

const cellsOf = (text: string) => readCsv(text).records.map((record) => record.cells);

describe('reading separated values', () => {
  it('reads plain cells, quoted cells and doubled quotes', () => {
    expect(cellsOf('a,b\r\n"x, y","say ""hi"""\r\n')).toEqual([
      ['a', 'b'],
      ['x, y', 'say "hi"'],
    ]);
  });

  it.each([
    ['\ufeff工号,姓名\n1,王芳', 'comma and a byte order mark'],
    ['工号;姓名\r1;王芳\r', 'semicolon and CR'],
    ['工号\t姓名\r\n1\t王芳', 'tab and no last line end'],
  ])('finds the separator of %j', (text) => {
    expect(cellsOf(text)).toEqual([
      ['工号', '姓名'],
      ['1', '王芳'],
    ]);
  });

  it('does not take a separator inside quotes for the file’s own', () => {
    expect(cellsOf('"a;b;c;d",e\n')).toEqual([['a;b;c;d', 'e']]);
  });

  it('counts rows as a sheet shows them, with empty rows and without line ends inside quotes', () => {
    const { records } = readCsv('a,b\r\n\r\n"two\nlines",c\r\n,\r\nlast,d');
    expect(records.map((record) => record.row)).toEqual([1, 3, 5]);
  });

  it('says in which row a quote was never closed', () => {
    expect(readCsv('a,b\n1,"open\n2,c\n').unclosedInRow).toBe(2);
    expect(readCsv('a,b\n1,"shut"\n').unclosedInRow).toBeNull();
  });

  it('leaves what looks like a formula, and a quote inside a cell, as text', () => {
    expect(cellsOf('=1+1,@SUM(A1),5" pipe')).toEqual([['=1+1', '@SUM(A1)', '5" pipe']]);
  });

  it('reads an empty file as no records', () => {
    expect([cellsOf(''), cellsOf('\ufeff'), cellsOf('\r\n\r\n')]).toEqual([[], [], []]);
  });

  it('gives back whatever was written, in every separator', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '王', '"', ',', ';', '\t', '\r', '\n', ' ', '=') });
    const record = fc.array(cell, { minLength: 2, maxLength: 5 });
    // The first record decides the separator, as a header does; it holds no others.
    const header = fc.array(fc.constantFrom('工号', 'name', 'x y'), { minLength: 2, maxLength: 5 });
    const separator = fc.constantFrom(',' as const, ';' as const, '\t' as const);
    fc.assert(
      fc.property(header, fc.array(record), separator, (first, rest, by) => {
        const kept = [first, ...rest].filter((cells) => cells.some((each) => each.trim() !== ''));
        expect(cellsOf(writeCsv([first, ...rest], by))).toEqual(kept);
      }),
    );
  });

  it('never loses its way, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readCsv(text).records.every((record) => record.row >= 1)).toBe(true);
      }),
    );
  });
});
