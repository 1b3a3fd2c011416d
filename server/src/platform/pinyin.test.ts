import { pinyinOf, pinyinOfThing } from './pinyin';

const isFoundBy = (name: string, word: string): boolean => pinyinOf(name).includes(` ${word}`);

describe('the pinyin of a name', () => {
  it('finds it in full, by initials and from any syllable on', () => {
    expect(pinyinOf('张伟')).toBe(' zhangwei zw wei w');
    for (const word of ['zw', 'zhangw', 'zhangwei', 'wei']) expect(isFoundBy('张伟', word)).toBe(true);
    for (const word of ['hangwei', 'wz', 'zhangweib']) expect(isFoundBy('张伟', word)).toBe(false);
  });

  it.each([
    ['单丽娜', 'shanlina'],
    ['曾国强', 'zengguoqiang'],
    ['解晓东', 'xiexiaodong'],
    ['仇英', 'qiuying'],
    ['朴明子', 'piaomingzi'],
    ['区志华', 'ouzhihua'],
    ['查良镛', 'zhaliangyong'],
    ['盖丽丽', 'gelili'],
    ['任静', 'renjing'],
    ['翟天临', 'zhaitianlin'],
    ['覃海洋', 'qinhaiyang'],
    ['尉迟恭', 'yuchigong'],
    ['欧阳娜娜', 'ouyangnana'],
    ['吕芳', 'lvfang'],
    ['黄晓燕', 'huangxiaoyan'],
    ['陈静', 'chenjing'],
    ['沈佳', 'shenjia'],
    ['谢霆', 'xieting'],
    ['邹倩', 'zouqian'],
    ['薛虹', 'xuehong'],
    ['聂磊', 'nielei'],
    ['略阳', 'lveyang'],
  ])('reads %s as %s', (name, reading) => expect(pinyinOf(name).split(' ')[1]).toBe(reading));

  it('takes the first character of a thing for no family name', () => {
    expect(pinyinOfThing('单元楼培训室')).toContain(' danyuanlou');
    expect(pinyinOfThing('3 号楼大堂')).toContain(' hldt');
    expect(pinyinOfThing('Lobby')).toBe('');
  });

  it('does not read a family name as the same character elsewhere', () => {
    expect(isFoundBy('单丽娜', 'dan')).toBe(false);
    expect(isFoundBy('王单', 'dan')).toBe(true);
  });

  it('finds a given name by either of its readings', () => {
    expect(isFoundBy('李晟', 'lisheng') && isFoundBy('李晟', 'licheng')).toBe(true);
  });

  it('leaves names in other scripts to themselves', () => {
    expect(pinyinOf('Anna Schmidt')).toBe('');
    expect(pinyinOf('Amy 王')).toBe(' wang w');
  });
});
