import type { KeyBinding } from '../ui/key-binding';

/** Lifts the session that has the focus. */
export const liftingKeys: readonly KeyBinding<'lift'>[] = [{ code: 'Space', act: 'lift', words: 'keys.lift.session' }];
