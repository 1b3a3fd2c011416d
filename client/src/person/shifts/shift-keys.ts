import type { SetDaysBody } from '@fortnight/shared/person/shift-roster.contract';
import { actOf, type KeyBinding } from '../../ui/key-binding';
import type { ShiftLook } from './month-grid';

/** What a key asks of the roster. */
export type ShiftCommand =
  | { readonly do: 'move'; readonly by: readonly [down: number, right: number]; readonly isExtending: boolean }
  | { readonly do: 'fill'; readonly to: SetDaysBody['to'] };

const far = 100;
const moves = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -far],
  End: [0, far],
} as const;

/** Every key of the roster: digits set shifts by their place in the team, 0 is rest, Del gives back to the pattern. */
export function shiftKeys(looks: readonly ShiftLook[]): KeyBinding<ShiftCommand>[] {
  const moving = (isExtending: boolean): KeyBinding<ShiftCommand>[] =>
    Object.entries(moves).map(([code, by]) => ({
      code,
      ...(isExtending ? { held: 'shift' as const } : {}),
      act: { do: 'move', by, isExtending },
      words: isExtending ? 'person.shifts.key.extend' : 'person.shifts.key.move',
    }));
  const offered = looks.filter(({ isOffered }) => isOffered).slice(0, 9);
  return [
    ...moving(false),
    ...moving(true),
    ...offered.map(({ id }, at): KeyBinding<ShiftCommand> => ({
      code: `Digit${at + 1}`,
      act: { do: 'fill', to: id },
      words: 'person.shifts.key.fill',
    })),
    { code: 'Digit0', act: { do: 'fill', to: 'rest' }, words: 'person.shifts.key.rest' },
    { code: 'Delete', act: { do: 'fill', to: 'pattern' }, words: 'person.shifts.key.pattern' },
    { code: 'Backspace', act: { do: 'fill', to: 'pattern' }, words: 'person.shifts.key.pattern' },
  ];
}

/** Reads the key's place, so that a Chinese input method does not swallow digits. */
export function shiftCommandOf(event: KeyboardEvent, looks: readonly ShiftLook[]): ShiftCommand | undefined {
  const code = event.code.replace(/^Numpad(?=\d$)/, 'Digit');
  const { shiftKey, ctrlKey, metaKey, altKey } = event;
  return actOf({ code, shiftKey, ctrlKey, metaKey, altKey }, shiftKeys(looks));
}
