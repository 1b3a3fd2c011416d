import { isHard } from '@fortnight/shared/session/conflict.data';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { addDays } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { toLocal } from '@fortnight/shared/time/zone';
import { isUndecided } from '../session/session-state';
import type { Place } from './move';
import type { BoardView } from './period';
import type { ChipFacts, SessionChip } from './session-chip';

/** How a session stands in the grid just now. */
export interface SessionMarks extends ChipFacts {
  readonly isEditable: boolean;
  readonly isSelected: boolean;
  /** Lifted by the keyboard: it waits at its old place while its ghost moves. */
  readonly isLifted: boolean;
  readonly isPast: boolean;
}

/** What the grid draws: a session, or a ghost of one that is on its way. Times are the site's wall times. */
export interface GridEvent {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly title: string;
  readonly className: string;
  readonly editable: boolean;
  readonly allDay?: boolean;
  readonly display?: 'background';
  readonly extendedProps: { readonly chip: SessionChip | null; readonly sessionId: string | null };
}

/** A session as an event of the grid. */
export function sessionEvent(session: SessionView, marks: SessionMarks, chip: SessionChip): GridEvent {
  const end = toLocal(session.endsAt, session.zone);
  return {
    id: session.id,
    start: `${session.on}T${session.startsLocally}`,
    end: `${end.on}T${end.time}`,
    title: chip.shortName,
    className: classesOf(session, marks),
    editable: marks.isEditable,
    extendedProps: { chip, sessionId: session.id },
  };
}

/** The ground of a day that could take what is held: tinted, without words; the palette names the days. */
export function candidateEvent(on: DateText, view: BoardView): GridEvent {
  // A month shows grounds of whole days, a week those of hours.
  const isMonth = view === 'month';
  return {
    id: `candidate ${on}`,
    start: isMonth ? on : `${on}T00:00`,
    end: isMonth ? addDays(on, 1) : `${addDays(on, 1)}T00:00`,
    title: '',
    className: 'fn-candidate',
    editable: false,
    allDay: isMonth,
    display: 'background',
    extendedProps: { chip: null, sessionId: null },
  };
}

/** Where a lifted or just dropped session would lie: not yet there, not counted. */
export interface Ghost extends Place {
  readonly tint: number;
  readonly title: string;
  /** Dropped and on its way to the server. */
  readonly isSettling: boolean;
}

/** A ghost as an event; `zone` as with sessions, only its length matters here. */
export function ghostEvent(ghost: Ghost): GridEvent {
  const start = `${ghost.on}T${ghost.startsLocally}`;
  const end = new Date(Date.parse(`${start}:00Z`) + ghost.minutes * 60_000).toISOString().slice(0, 16);
  return {
    id: `ghost ${start} ${ghost.title}`,
    start,
    end,
    title: ghost.title,
    className: `fn-ev fn-p${ghost.tint} is-ghost${ghost.isSettling ? ' is-settling' : ''}`,
    editable: false,
    extendedProps: { chip: null, sessionId: null },
  };
}

function classesOf(session: SessionView, marks: SessionMarks): string {
  const { shown } = marks;
  const states: Record<string, boolean> = {
    'is-draft': isUndecided(shown),
    [`is-${shown}`]: true,
    'is-hard': marks.conflict !== null && isHard(marks.conflict),
    'is-soft': marks.conflict !== null && !isHard(marks.conflict),
    'is-unnamed': session.instructors.length === 0 && shown !== 'cancelled',
    'is-selected': marks.isSelected,
    'is-lifted': marks.isLifted,
    'is-past': marks.isPast,
  };
  const chosen = Object.keys(states).filter((name) => states[name]);
  return ['fn-ev', `fn-p${session.tint}`, ...chosen].join(' ');
}
