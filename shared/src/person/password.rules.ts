import { allowed, refuse, type Verdict } from '../rule/verdict';
import { commonPasswords } from './common-passwords.data';
import { shortestPassword } from './password.contract';

/**
 * Whether a password is hard enough to guess: long enough, not built on the account's own name, and neither on the list
 * of common passwords nor such a one with digits or signs around it. Asked offline (quality.md).
 */
export function mayBePassword(password: string, login: string): Verdict {
  const plain = password.normalize('NFKC').toLowerCase();
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const account = (login.toLowerCase().split('@')[0] ?? '').trim();
  const isWeak =
    [...password].length < shortestPassword ||
    new Set(plain).size < 4 ||
    isRun(plain) ||
    commonPasswords.has(plain) ||
    commonPasswords.has(core) ||
    (account.length >= 4 && plain.includes(account));
  return isWeak ? refuse('weak-password', { shortest: shortestPassword }) : allowed;
}

/** Whether each character follows the one before, up or down: `abcdefghij`, `9876543210`. */
function isRun(text: string): boolean {
  const steps = [...text].slice(1).map((character, index) => character.charCodeAt(0) - text.charCodeAt(index));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
