import { isFoundBy } from './word-search';

describe('a search by words', () => {
  it('finds characters, letters, pinyin and its initials', () => {
    for (const words of ['', '培训', '一号 培训', 'peixun', 'yhpxs', 'pxs', 'B座', 'b座 px'])
      expect(isFoundBy(words, '一号培训室', 'B座')).toBe(true);
  });

  it('finds nothing that begins within a syllable, nor half of what was asked for', () => {
    for (const words of ['eixun', '二号', '培训 二号']) expect(isFoundBy(words, '一号培训室')).toBe(false);
  });
});
