import { allowed, firstRefusal, refuse, type Verdict } from '../rule/verdict';
import type { DateText } from '../time/time-text';

/** A sitting at a version. */
export interface SeenSitting {
  readonly sessionId: string;
  readonly version: number;
}

/** What was previewed is what is done, or nothing is: each sitting that the edit touches is as the reader saw it. */
export function mayDoAsSeen(
  touched: readonly (SeenSitting & { readonly on: DateText })[],
  seen: readonly (SeenSitting & { readonly on?: DateText })[],
): Verdict {
  const versions = new Map(seen.map(({ sessionId, version }) => [sessionId, version]));
  const other = touched.find(({ sessionId, version }) => versions.get(sessionId) !== version);
  const ids = new Set(touched.map(({ sessionId }) => sessionId));
  const gone = seen.find(({ sessionId }) => !ids.has(sessionId));
  if (!other && !gone) return allowed;
  return refuse('series-changed', { on: other?.on ?? gone?.on ?? touched[0]?.on ?? '' });
}

/** A skipped date comes back once: as long as it is among those of its draft. */
export function mayBringBack(skipped: readonly { readonly sessionId: string }[], sessionId: string): Verdict {
  return skipped.some((date) => date.sessionId === sessionId) ? allowed : refuse('not-skipped');
}

/** What changing the template for later months depends on. */
export interface LaterMonths {
  readonly mayEditTemplate: boolean;
  /** Whether the cadence can express the change. */
  readonly isSayable: boolean;
  /** What would be wrong with the template then. */
  readonly faults: readonly unknown[];
}

/** Whether later months follow an edit of a series: the template is the reader's to edit, can say it, and holds then. */
export function mayChangeLaterMonths({ mayEditTemplate, isSayable, faults }: LaterMonths): Verdict {
  return firstRefusal(
    () => (mayEditTemplate ? allowed : refuse('right-missing')),
    () => (isSayable ? allowed : refuse('template-cannot-follow')),
    () => (faults.length === 0 ? allowed : refuse('template-would-not-hold', { count: faults.length })),
  );
}
