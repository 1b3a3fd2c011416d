import { mayReadCover } from './shift-cover.rules';

describe('a reading of cover', () => {
  it('takes in one day, and up to two months', () => {
    expect(mayReadCover('2026-12-01', '2026-12-01').allowed).toBe(true);
    expect(mayReadCover('2026-12-01', '2027-01-31').allowed).toBe(true);
  });

  it('takes in no day more, and none that ends before it begins', () => {
    expect(mayReadCover('2026-12-01', '2027-02-01')).toMatchObject({ code: 'too-many-days', params: { days: 62 } });
    expect(mayReadCover('2026-12-02', '2026-12-01').allowed).toBe(false);
  });
});
