import { teamBody } from '@fortnight/shared/site/site.contract';
import { shiftPatternNames, shiftsOf, shortNameOf } from './shift-patterns';

describe('the patterns of shifts', () => {
  it.each(shiftPatternNames)('%s makes a team that the server takes', (pattern) => {
    const body = { name: '前台班', shortName: '前台', shifts: shiftsOf(pattern, (name) => name) };
    expect(teamBody.safeParse(body).success).toBe(true);
  });
});

describe('a short name', () => {
  it.each([
    ['前台班', '前台'],
    ['大堂班组', '大堂'],
    [' 保洁组 ', '保洁'],
    ['班', '班'],
    ['高层住宅前台服务班', '高层住宅前'],
    ['Front desk team', 'Front desk t'],
    ['', ''],
  ])('of %s is %s', (name, short) => expect(shortNameOf(name)).toBe(short));
});
