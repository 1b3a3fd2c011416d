import { mendableColumn, mendFault, mendRoster } from './roster-mend';
import { readRoster } from './roster.rules';

const teams = [{ id: '00000000-0000-4000-8000-000000000001', name: '前台班', shortName: '前台' }];
const csv = [
  '工号\t姓名\t班组\t岗位\t入职日期\t邮箱',
  'KF1\t王芳\t前台班\t前台\t2026-03-02\t',
  '',
  'KF2\t李娜\t前台\t前台\t2026/13/2\tlina@x',
  'KF3\t"张\n敏"\t前厅班\t前台\t2026-03-02',
  'KF4\t刘洋\t前台班\t"客服, 夜班"\t2026-03-02\t',
].join('\n');

const faultsOf = (text: string) => readRoster(text, teams, [], 'zh-CN').faults;

describe('a roster that is mended in place', () => {
  it('keeps every record in its row and every other cell as it was', () => {
    const same = mendRoster(csv, []);
    expect(readRoster(same, teams, [], 'zh-CN')).toEqual(readRoster(csv, teams, [], 'zh-CN'));
  });

  it('has no fault left once each faulty cell is mended', () => {
    const found = faultsOf(csv);
    expect(found.map(({ row, column }) => [row, column])).toEqual([
      [4, '入职日期'],
      [4, '邮箱'],
      [5, '姓名'],
      [5, '班组'],
    ]);
    const good: Record<string, string> = {
      hiredOn: '2026-12-02',
      mail: 'lina@example.test',
      name: '张敏',
      team: '前台班',
    };
    const mends = found.flatMap((fault) => {
      const column = mendableColumn(fault);
      return column ? [{ row: fault.row, column, value: good[column] ?? '' }] : [];
    });
    expect(mends.map((mend) => mendFault(mend, teams, 'zh-CN'))).toEqual([undefined, undefined, undefined, undefined]);
    expect(faultsOf(mendRoster(csv, mends))).toEqual([]);
  });

  it('says in the words of the import why a mended cell is still wrong', () => {
    const sentence = mendFault({ row: 5, column: 'team', value: '后厅' }, teams, 'zh-CN');
    expect(sentence).toContain('后厅');
    expect(sentence).toContain('前台班');
    expect(mendFault({ row: 4, column: 'hiredOn', value: 'soon' }, teams, 'en')).toContain('soon');
  });

  it('offers no field for what is wrong with a row or the file', () => {
    const [extra] = faultsOf('工号,姓名,班组,岗位,入职日期\nKF1,王芳,前台班,前台,2026-03-02,多的');
    const missing = faultsOf('工号,姓名,班组,岗位\nKF1,王芳,前台班,前台');
    expect([extra, ...missing].map((fault) => fault && mendableColumn(fault))).toEqual([undefined, undefined]);
  });
});
