import { setupCodeLetters, setupCodeOf, setupCodeText } from './setup-code';

describe('a setup code', () => {
  it('is printed in groups of four', () => expect(setupCodeText('7K3QP0ZD9XWA')).toBe('7K3Q-P0ZD-9XWA'));

  it.each(['7K3Q-P0ZD-9XWA', '7k3q p0zd 9xwa', ' 7K3QPOZD9XWA ', '７Ｋ３Ｑ—Ｐ０ＺＤ—９ＸＷＡ'])(
    'is understood as %s',
    (typed) => expect(setupCodeOf(typed)).toBe('7K3QP0ZD9XWA'),
  );

  it('takes letters for the digits they look like', () => expect(setupCodeOf('oOiIlL')).toBe('001111'));

  it('is spelt in one way only', () => expect(setupCodeOf(setupCodeLetters)).toBe(setupCodeLetters));
});
