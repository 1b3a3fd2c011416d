import { sortRows } from './list-order';

const rows = [
  { name: '张三', seats: 20, no: 'A10' },
  { name: '安娜', seats: 3, no: 'A9' },
  { name: '李四', seats: null, no: 'A1' },
];
const values = {
  name: (row: (typeof rows)[number]) => row.name,
  seats: (row: (typeof rows)[number]) => row.seats,
  no: (row: (typeof rows)[number]) => row.no,
};
const sorted = (by: keyof typeof values, isDown = false): string[] =>
  sortRows(rows, { by, isDown }, values, 'zh-CN').map(({ name }) => name);

describe('the order of rows', () => {
  it('puts Chinese by pinyin, numbers by value, also inside texts, and nothing last', () => {
    expect(sorted('name')).toEqual(['安娜', '李四', '张三']);
    expect(sorted('no')).toEqual(['李四', '安娜', '张三']);
    expect(sorted('seats')).toEqual(['安娜', '张三', '李四']);
    expect(sorted('seats', true)).toEqual(['张三', '安娜', '李四']);
  });
});
