import type { Language } from '@fortnight/shared/rule/problem';
import type { DateText, InstantText } from '@fortnight/shared/time/time-text';
import type { Say } from '../session/say';
import type { GroundOf } from '../site/day-ground';
import type { Place, Slot } from './move';

/** What the grid's hooks look up while they draw. They stay the same functions; only these facts change. */
export interface GridFacts {
  readonly zone: string;
  readonly language: Language;
  readonly ground: GroundOf;
  /** Sessions shown on a date. */
  readonly countOn: (on: DateText) => number;
  readonly isEditable: boolean;
  readonly say: Say;
  readonly now: () => InstantText;
}

/** A session that was dragged or resized; `revert` puts its block back. */
export interface GridMove {
  readonly sessionId: string;
  readonly place: Place;
  readonly revert: () => void;
}

/** Something from outside was dropped: what its `data-need` said, and where. */
export interface GridReceipt {
  readonly need: string;
  readonly slot: Slot;
}

/** An empty place that was drawn or double-clicked; in the month only the day is known. */
export interface GridPick {
  readonly on: DateText;
  readonly startsLocally: string | null;
  readonly minutes: number | null;
}

export interface GridListeners {
  readonly opened: (sessionId: string) => void;
  readonly moved: (move: GridMove) => void;
  readonly received: (receipt: GridReceipt) => void;
  readonly picked: (pick: GridPick) => void;
}
