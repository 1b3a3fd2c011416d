import { mergeDraft } from './merge-draft';

const base = { name: '张伟', post: '前台', mail: null as string | null, shifts: [1, 2] };

describe('a draft that meets a newer state', () => {
  it('takes what only they changed and keeps what only I changed', () => {
    const merged = mergeDraft(base, { ...base, post: '大堂' }, { ...base, mail: 'w@example.test' });
    expect(merged).toEqual({ draft: { ...base, post: '大堂', mail: 'w@example.test' }, clashes: [] });
  });

  it('keeps mine and tells both where we changed the same', () => {
    const merged = mergeDraft(base, { ...base, post: '大堂' }, { ...base, post: '中控' });
    expect(merged.draft.post).toBe('大堂');
    expect(merged.clashes).toEqual([{ field: 'post', mine: '大堂', theirs: '中控' }]);
  });

  it('has nothing to tell where we agree, also within a list', () => {
    const both = { ...base, shifts: [1, 3] };
    expect(mergeDraft(base, both, { ...both, shifts: [1, 3] }).clashes).toEqual([]);
  });
});
