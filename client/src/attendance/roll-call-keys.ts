import { attendanceStatuses, type AttendanceStatus } from '@fortnight/shared/attendance/attendance.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import { statusOfLetter } from './status-look';

/** What a key asks of the roll call. `mark: null` clears. */
export type RollCallCommand =
  | { readonly do: 'move'; readonly to: 'up' | 'down' | 'first' | 'last'; readonly extends: boolean }
  | { readonly do: 'mark'; readonly status: AttendanceStatus | null }
  | { readonly do: 'note' | 'undo' | 'select-all' };

type Key = Pick<KeyboardEvent, 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const moves: Readonly<Record<string, 'up' | 'down' | 'first' | 'last'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/**
 * Reads the key's place (`code`), never its character, and pays no regard to `isComposing`: while a Chinese input
 * method is on, the character is 'Process' and the letter would be swallowed. The grid asks only while a row has the
 * focus, so nothing that somebody types into a field comes here.
 */
export function commandOf(key: Key, language: Language, areLettersOn = true): RollCallCommand | undefined {
  if (key.ctrlKey || key.metaKey) return withControl(key);
  if (key.altKey) return undefined;
  const to = moves[key.code];
  if (to) return { do: 'move', to, extends: key.shiftKey };
  if (key.shiftKey) return undefined;
  if (key.code === 'Backspace' || key.code === 'Delete') return { do: 'mark', status: null };
  return ofDigit(key.code) ?? (areLettersOn ? ofLetter(key.code, language) : undefined);
}

function withControl({ code, shiftKey }: Key): RollCallCommand | undefined {
  if (shiftKey) return undefined;
  if (code === 'KeyZ') return { do: 'undo' };
  return code === 'KeyA' ? { do: 'select-all' } : undefined;
}

function ofDigit(code: string): RollCallCommand | undefined {
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1];
  const status = digit ? attendanceStatuses[Number(digit) - 1] : undefined;
  return status ? { do: 'mark', status } : undefined;
}

function ofLetter(code: string, language: Language): RollCallCommand | undefined {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (!letter) return undefined;
  if (letter === 'N') return { do: 'note' };
  const status = statusOfLetter(letter, language);
  return status ? { do: 'mark', status } : undefined;
}
