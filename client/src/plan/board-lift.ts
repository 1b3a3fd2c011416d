import { Injectable, computed, inject, signal } from '@angular/core';
import type { DateText } from '@fortnight/shared/time/time-text';
import { placedAt, stepped, type Place } from '../calendar/move';
import { Reader } from '../i18n/language';
import { sessionTitle } from '../session/session-title';
import { weekdayWords } from '../time/date-words';
import { BoardStore } from './board-store';
import { findNeed } from './palette';

/** What the keyboard holds: a session, or what the palette still asks for, and where it would land. */
export interface Lift {
  readonly sessionId: string | null;
  readonly need: string | null;
  readonly title: string;
  readonly tint: number;
  readonly place: Place;
}

/** What came of a drop: the session that now has the focus, or null when it was refused or nothing moved. */
export type Landed = Promise<string | null>;

/**
 * The keyboard's twin of dragging: lift, step, drop or put back. Up and down step a quarter of an hour, in the month a
 * week; left and right a day.
 */
@Injectable()
export class BoardLift {
  private readonly store = inject(BoardStore);
  private readonly reader = inject(Reader);
  readonly held = signal<Lift | null>(null);
  /** What the palette's pointer or focus rests on, or drags: template and team. */
  readonly pointed = signal<string | null>(null);

  /** Days that could take what is held or pointed at, such that the rest of its promise can be met as well. */
  readonly candidates = computed((): readonly DateText[] => {
    const key = this.held()?.need ?? this.pointed();
    return key === null ? [] : (findNeed(this.store.palette(), key)?.team.candidates ?? []);
  });

  /** Read out after each step, with what stands against it: 周五 18日 16:00，讲师冲突. */
  readonly words = computed(() => {
    const held = this.held();
    if (!held) return '';
    const language = this.reader.language();
    const { on, startsLocally } = held.place;
    const day = this.reader.say('plan.lift.at', {
      weekday: weekdayWords(on, language),
      day: Number(on.slice(8)),
      time: startsLocally,
    });
    const session = this.store.find(held.sessionId);
    const [first] = session ? (this.store.judge()?.(placedAt(session, held.place)) ?? []) : [];
    if (!first) return day;
    return [day, this.reader.say(`session.conflict.${first.code}`)].join(language === 'en' ? ', ' : '，');
  });

  /** Lifts a session from where it lies. */
  liftSession(sessionId: string): void {
    const session = this.store.find(sessionId);
    if (!session || !this.store.isEditable()) return;
    const { on, startsLocally, minutes, tint } = session;
    const title = sessionTitle(session, this.reader.language());
    this.held.set({ sessionId, need: null, title, tint, place: { on, startsLocally, minutes } });
  }

  /** Lifts what a team still lacks, on to a date at the template's usual time. */
  liftNeed(need: string, on: DateText): void {
    const found = findNeed(this.store.palette(), need);
    if (!found || !this.store.isEditable()) return;
    const { row, team } = found;
    const title = team.shortName ? `${row.name} ${team.shortName}` : row.name;
    const place = { on, startsLocally: row.start, minutes: row.minutes };
    this.held.set({ sessionId: null, need, title, tint: row.tint, place });
  }

  /** Steps what is held. */
  step(by: { readonly days?: number; readonly minutes?: number }): void {
    const held = this.held();
    if (held) this.held.set({ ...held, place: stepped(held.place, by) });
  }

  /** Lets it down where it is. */
  async drop(): Landed {
    const held = this.held();
    this.held.set(null);
    if (!held) return null;
    if (held.need) return this.store.place(held.need, slotOf(held.place));
    if (held.sessionId && (await this.store.move(held.sessionId, held.place))) return held.sessionId;
    return null;
  }

  /** Puts it back where it was; answers what had been lifted. */
  cancel(): Lift | null {
    const held = this.held();
    this.held.set(null);
    return held;
  }
}

function slotOf({ on, startsLocally }: Place): { on: DateText; startsLocally: string } {
  return { on, startsLocally };
}
