import { step } from '../calendar/move';
import type { BoardView } from '../calendar/period';
import type { KeyBinding } from '../ui/key-binding';

/** What a key does to what is lifted. */
export type LiftAct = { readonly days: number } | { readonly minutes: number } | 'drop' | 'put-back';

/** In the month up and down step a week, else a quarter of an hour; left and right a day. */
export function liftKeys(view: BoardView): readonly KeyBinding<LiftAct>[] {
  const [up, down] = view === 'month' ? [{ days: -7 }, { days: 7 }] : [{ minutes: -step }, { minutes: step }];
  const upAndDown = view === 'month' ? 'keys.lift.week' : 'keys.lift.quarter';
  return [
    { code: 'ArrowUp', act: up, words: upAndDown },
    { code: 'ArrowDown', act: down, words: upAndDown },
    { code: 'ArrowLeft', act: { days: -1 }, words: 'keys.lift.day' },
    { code: 'ArrowRight', act: { days: 1 }, words: 'keys.lift.day' },
    { code: 'Enter', act: 'drop', words: 'keys.lift.drop' },
    { code: 'Escape', act: 'put-back', words: 'keys.lift.back' },
  ];
}
