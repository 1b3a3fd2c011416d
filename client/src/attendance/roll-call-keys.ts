import { attendanceStatuses, type AttendanceStatus } from '@fortnight/shared/attendance/attendance.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import { actOf, type KeyBinding } from '../ui/key-binding';
import { statusLooks } from './status-look';

/** What a key asks of the roll call. `mark: null` clears. */
export type RollCallCommand =
  | { readonly do: 'move'; readonly to: 'up' | 'down' | 'first' | 'last'; readonly extends: boolean }
  | { readonly do: 'mark'; readonly status: AttendanceStatus | null }
  | { readonly do: 'note' | 'undo' | 'select-all' };

type Key = Pick<KeyboardEvent, 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const moves = { ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' } as const;

/** Every key of the sheet, in the reader's language; letters can be switched off (WCAG 2.1.4), digits always work. */
export function rollCallKeys(language: Language, areLettersOn = true): readonly KeyBinding<RollCallCommand>[] {
  return [...moving(false), ...marking(language, areLettersOn), ...moving(true), ...others(areLettersOn)];
}

/**
 * Reads the key's place (`code`), never its character, and pays no regard to `isComposing`: while a Chinese input
 * method is on, the character is 'Process' and the letter would be swallowed. The grid asks only while a row has the
 * focus, so nothing that somebody types into a field comes here.
 */
export function commandOf(key: Key, language: Language, areLettersOn = true): RollCallCommand | undefined {
  const code = key.code.replace(/^Numpad(?=[1-5]$)/, 'Digit');
  const { shiftKey, ctrlKey, metaKey, altKey } = key;
  return actOf({ code, shiftKey, ctrlKey, metaKey, altKey }, rollCallKeys(language, areLettersOn));
}

function moving(extendsSelection: boolean): KeyBinding<RollCallCommand>[] {
  return Object.entries(moves).map(([code, to]) => ({
    code,
    ...(extendsSelection ? { held: 'shift' as const } : {}),
    act: { do: 'move', to, extends: extendsSelection },
    words: extendsSelection ? 'attendance.key.extend' : 'attendance.key.move',
  }));
}

function marking(language: Language, areLettersOn: boolean): KeyBinding<RollCallCommand>[] {
  return attendanceStatuses.flatMap((status, at) => {
    const key = { act: { do: 'mark', status } as const, words: `attendance.status.${status}` };
    const digit = { code: `Digit${at + 1}`, ...key };
    return areLettersOn ? [{ code: `Key${statusLooks[status].letter[language]}`, ...key }, digit] : [digit];
  });
}

function others(areLettersOn: boolean): KeyBinding<RollCallCommand>[] {
  const note: KeyBinding<RollCallCommand> = { code: 'KeyN', act: { do: 'note' }, words: 'attendance.key.note' };
  return [
    ...(areLettersOn ? [note] : []),
    { code: 'Backspace', act: { do: 'mark', status: null }, words: 'attendance.key.clear' },
    { code: 'Delete', act: { do: 'mark', status: null }, words: 'attendance.key.clear' },
    { code: 'KeyA', held: 'ctrl', act: { do: 'select-all' }, words: 'keys.rollCall.all' },
    { code: 'KeyZ', held: 'ctrl', act: { do: 'undo' }, words: 'ui.undo' },
  ];
}
