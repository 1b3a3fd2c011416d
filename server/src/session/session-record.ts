import { createHash } from 'node:crypto';
import type { SessionState } from '@fortnight/shared/session/session.contract';
import type { DateText, TimeText } from '@fortnight/shared/time/time-text';

/** A session as it is stored, with its parts: what plan commands write and undo restores. */
export interface SessionRecord {
  readonly id: string;
  readonly siteId: string;
  /** Which group of sessions it belongs to. Whoever plans says what that means; a session does not know. */
  readonly branch: string;
  /** With team, run, period and ordinal: which occurrence of what. A template's id, or its own for a single session. */
  readonly lineage: string;
  readonly teamKey: string;
  readonly run: number;
  readonly periodOn: DateText;
  readonly ordinal: number;
  /** Where it was first placed; stays when it moves. */
  readonly originalOn: DateText;
  readonly originalStartsLocally: TimeText;
  /** Where edits of its series have put the occurrence; null or absent: at its original start. */
  readonly slotOn?: DateText | null;
  readonly slotStartsLocally?: TimeText | null;
  readonly templateId: string | null;
  readonly programmeId: string;
  readonly on: DateText;
  readonly startsLocally: TimeText;
  readonly minutes: number;
  readonly zone: string;
  readonly roomId: string | null;
  readonly state: SessionState;
  readonly topicIds: readonly string[];
  readonly teamIds: readonly string[];
  readonly instructorIds: readonly string[];
  readonly version: number;
}

/** PostgreSQL's index takes 2704 bytes of a whole key (nbtree's BTMaxItemSize); the ids of some seventy teams fit. */
const longestKey = 2500;

/** Who an occurrence is for, as one text: the same teams in any order are the same. Of very many teams it is a hash. */
export function teamKeyOf(teamIds: readonly string[]): string {
  const key = [...teamIds].sort().join(' ');
  return key.length <= longestKey ? key : createHash('sha256').update(key).digest('hex');
}
