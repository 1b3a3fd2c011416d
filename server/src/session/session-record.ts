import { createHash } from 'node:crypto';
import type { SessionState } from '@fortnight/shared/session/session.contract';
import type { Overridden } from '@fortnight/shared/session/conflict.contract';
import type { DateText, InstantText, TimeText } from '@fortnight/shared/time/time-text';

/** Why a soft conflict of a session stands, as it is stored. */
export interface Override extends Overridden {
  readonly reason: string;
  readonly employeeId: string;
  readonly at: InstantText;
}

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
  /** Reasons for its soft conflicts as it lies; absent: none. */
  readonly overrides?: readonly Override[];
  readonly version: number;
}

/** What an act gives a session anew. */
export type RecordChange = Partial<
  Pick<
    SessionRecord,
    | 'on'
    | 'startsLocally'
    | 'minutes'
    | 'roomId'
    | 'topicIds'
    | 'teamIds'
    | 'instructorIds'
    | 'slotOn'
    | 'slotStartsLocally'
  >
>;

/** A session with a change, one version on. Reasons were given for it where it lay: they fall away when it moves. */
export function changed(before: SessionRecord, change: RecordChange): SessionRecord {
  const after = { ...before, ...change, version: before.version + 1 };
  const stays =
    after.on === before.on && after.startsLocally === before.startsLocally && after.minutes === before.minutes;
  return stays ? after : { ...after, overrides: [] };
}

/** PostgreSQL's index takes 2704 bytes of a whole key (nbtree's BTMaxItemSize); the ids of some seventy teams fit. */
const longestKey = 2500;

/** Who an occurrence is for, as one text: the same teams in any order are the same. Of very many teams it is a hash. */
export function teamKeyOf(teamIds: readonly string[]): string {
  const key = [...teamIds].sort().join(' ');
  return key.length <= longestKey ? key : createHash('sha256').update(key).digest('hex');
}
