import { isFoundBy, pinyinInitials } from './pinyin-initials';

describe('initials of Chinese names', () => {
  it('are the first letters of the pinyin', () => {
    const names = ['岗位技能与服务', '消防知识培训', '军体培训', '案例与沟通', '服务意识', '安全 P2d', '作业'];
    expect(names.map(pinyinInitials)).toEqual(['gwjnyfw', 'xfzspx', 'jtpx', 'alygt', 'fwys', 'aq p2d', 'zy']);
  });

  it('find a name as its characters do', () => {
    expect([
      isFoundBy('岗位技能', 'gwj'),
      isFoundBy('岗位技能', '技能'),
      isFoundBy('Drill', 'DRI'),
      isFoundBy('军体', 'x'),
    ]).toEqual([true, true, true, false]);
  });
});
