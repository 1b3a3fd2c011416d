import type { LeaveState, LeaveView } from '@fortnight/shared/person/leave.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import { daysBetween } from '@fortnight/shared/time/days';
import { dateWords } from '../../time/date-words';
import type { IconName } from '../../ui/icons.data';
import type { Tone } from '../../ui/status';

/** How a state looks, beside its word. */
export const leaveLooks: Readonly<Record<LeaveState, { readonly tone: Tone; readonly icon: IconName }>> = {
  requested: { tone: 'info', icon: 'clock' },
  approved: { tone: 'ok', icon: 'check' },
  refused: { tone: 'bad', icon: 'block' },
  withdrawn: { tone: 'neutral', icon: 'back' },
  cancelled: { tone: 'neutral', icon: 'close' },
};

type When = Pick<LeaveView, 'fromOn' | 'untilOn' | 'startsLocally' | 'endsLocally'>;

/** 12月2日 周三 – 12月3日 周四; 12月8日 周二 08:30–12:00 on one day; a time beside its day where only one is given. */
export function leaveWords({ fromOn, untilOn, startsLocally, endsLocally }: When, language: Language): string {
  const from = dateWords(fromOn, language);
  if (fromOn === untilOn) {
    if (startsLocally === null && endsLocally === null) return from;
    return `${from} ${startsLocally ?? '00:00'}–${endsLocally ?? '24:00'}`;
  }
  const [start, end] = [startsLocally, endsLocally].map((time) => (time === null ? '' : ` ${time}`));
  return `${from}${start} – ${dateWords(untilOn, language)}${end}`;
}

/** How many dates a leave names, both ends included; null where it takes hours of a single day. */
export function leaveDays({ fromOn, untilOn, startsLocally, endsLocally }: When): number | null {
  const days = daysBetween(fromOn, untilOn) + 1;
  return days === 1 && (startsLocally !== null || endsLocally !== null) ? null : days;
}
