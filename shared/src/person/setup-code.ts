/** Crockford's base 32: no letter is taken for a digit when somebody reads it off a screen. */
export const setupCodeLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 60 bits: nobody guesses it, and it can be typed. */
export const setupCodeLength = 12;

/** A code as it is printed: `7K3Q-P0ZD-9XWA`. */
export function setupCodeText(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** A code as somebody typed it, in the one spelling that counts: O is 0, I and L are 1, the rest is left out. */
export function setupCodeOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
}
