import type { Problem } from '@fortnight/shared/rule/problem';
import type { Place } from '../calendar/move';

/** An act that the server refused: its words, and what it was about. */
export interface Refused {
  readonly problem: Problem;
  readonly sessionId: string | null;
  /** Where the session was to go. */
  readonly tried: Place | null;
}

/** A gesture whose answer is not here yet: shown as if it had worked. */
export interface Waiting {
  readonly gesture: number;
  readonly sessionId: string | null;
  readonly place: Place;
  readonly title: string;
  readonly tint: number;
}

/** What a command is about, for its words and its refusal. */
export interface Gesture {
  readonly sessionId?: string | null;
  readonly waiting?: Omit<Waiting, 'gesture'>;
  readonly revert?: () => void;
}
