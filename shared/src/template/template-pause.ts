import type { DateText } from '../time/time-text';

/** Days on which a template was out of use. */
export interface TemplatePause {
  readonly templateId: string;
  readonly fromOn: DateText;
  /** The last of them; null: it still is. */
  readonly untilOn: DateText | null;
}

/** Whether a template was out of use on a day: then it promised nothing that was due on it. */
export function isPaused(pauses: readonly TemplatePause[], id: string, on: DateText): boolean {
  return pauses.some(
    ({ templateId, fromOn, untilOn }) => templateId === id && fromOn <= on && (untilOn === null || on <= untilOn),
  );
}
