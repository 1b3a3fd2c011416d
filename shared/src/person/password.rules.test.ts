import { commonPasswords } from './common-passwords.data';
import { mayBePassword } from './password.rules';

const isTaken = (password: string, login = 'wangfang@demo.test') => mayBePassword(password, login).allowed;

describe('a password', () => {
  it.each(['fortnight-demo', 'correct horse battery', '滨江的春天来得很早啊朋友', 'Vk7#mm2!qxLp'])(
    'may be %s',
    (password) => {
      expect(isTaken(password)).toBe(true);
    },
  );

  it.each([
    ['short-one', 'has nine characters'],
    ['1234567890', 'is a run'],
    ['abcdefghijkl', 'is a run of letters'],
    ['9876543210', 'is a run downwards'],
    ['aaaaaaaaaaaa', 'repeats one letter'],
    ['qwertyuiop', 'lies on the keyboard'],
    ['Woaini1314520', 'is on the list, in other case'],
    ['password2026', 'is a listed word with digits'],
    ['!!Welcome123!!', 'is a listed word with signs around it'],
    ['ｐａｓｓｗｏｒｄ２０２６', 'is a listed word in full width'],
    ['my-wangfang-01', 'holds the account’s name'],
  ])('may not be %s, which %s', (password) => {
    expect(mayBePassword(password, 'wangfang@demo.test')).toMatchObject({ allowed: false, code: 'weak-password' });
  });

  it('is measured in characters, not in code units', () => {
    expect(isTaken('😀😁😂🤣😃')).toBe(false);
  });

  it('is held against a list of some hundred', () => {
    expect(commonPasswords.size).toBeGreaterThan(400);
  });
});
