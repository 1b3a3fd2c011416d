import { Injectable } from '@nestjs/common';
import type { PlacingChange } from '@fortnight/shared/plan/placing.contract';
import type { SessionChangeView, sessionChangeEndpoints } from '@fortnight/shared/plan/session-change.contract';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { addDays, mondayOf, monthOf } from '@fortnight/shared/time/days';
import { minutesOfDay } from '@fortnight/shared/time/zone';
import { AskForChange } from '../plan/ask-for-change';
import { DecideChange } from '../plan/decide-change';
import { ReadChanges } from '../plan/read-changes';
import { Refused } from '../platform/refused';
import { demoManager, demoReasons, demoSupervisors } from './demo-company.data';
import type { DemoSiteIds } from './demo-founding';
import { DemoHands } from './demo-hands';

type SiteKey = keyof DemoSiteIds;

/** Times that a session could be moved to; the first that brings no clash is taken. */
const times = ['14:00', '16:00', '10:30', '09:00', '15:00', '17:00', '11:00'] as const;

/** Sessions of one site, for a change to be tried with. */
export interface Ahead {
  readonly site: SiteKey;
  readonly sessions: readonly SessionView[];
}

/** Whether its promise's period may end in the next month, whose draft would then be short of a sitting. */
function countsForNextMonth({ programmeCode, on }: SessionView): boolean {
  return programmeCode === 'P2b' || (programmeCode === 'P2a' && monthOf(addDays(mondayOf(on), 6)) !== monthOf(on));
}

/** What changes after approval (R5), as a supervisor asks for it and the manager decides. */
@Injectable()
export class DemoChanges {
  constructor(private readonly hands: DemoHands) {}

  /** One session gets another room, one is to move and waits for the manager; one is cancelled, elsewhere if it must. */
  async play(here: Ahead, elsewhere: Ahead): Promise<void> {
    const moved = await this.first(here.sessions, (session) => this.toAnotherRoom(here.site, session));
    const left = here.sessions.filter(({ id }) => id !== moved?.sessionId);
    const spared = left.filter((session) => !countsForNextMonth(session));
    const cancelled =
      (await this.cancelOne(here.site, spared)) ?? (await this.cancelOne(elsewhere.site, elsewhere.sessions));
    const rest = left.filter(({ id }) => id !== cancelled?.sessionId);
    await this.first(rest, (session) => this.toAnotherTime(here.site, session));
  }

  private async cancelOne(site: SiteKey, sessions: readonly SessionView[]): Promise<SessionChangeView | undefined> {
    const reason = demoReasons.changed.cancelled;
    const cancelled = await this.first(sessions, (session) => this.ask(site, session, null, reason));
    if (cancelled?.state === 'pending') await this.approve(cancelled);
    return cancelled;
  }

  /** Tries one session after another until a change of it works. */
  private async first(
    sessions: readonly SessionView[],
    change: (session: SessionView) => Promise<SessionChangeView | undefined>,
  ): Promise<SessionChangeView | undefined> {
    for (const session of sessions) {
      const made = await change(session);
      if (!made) continue;
      return made;
    }
    return undefined;
  }

  private async toAnotherRoom(site: SiteKey, session: SessionView): Promise<SessionChangeView | undefined> {
    const params = { sessionId: session.id };
    const asked = await this.hands.ask<typeof sessionChangeEndpoints.readChangeDesk>(demoSupervisors[site], { params });
    const { rooms } = await this.hands.get(ReadChanges).ofSession(asked);
    const fitting = rooms.filter(({ id, seats }) => id !== session.room?.id && seats >= session.expected);
    const others = fitting.toSorted((one, other) => one.seats - other.seats);
    return this.oneOf(others, ({ id }) => this.ask(site, session, { roomId: id }, demoReasons.changed.room));
  }

  /** Farther than the tolerance lets it go by itself. */
  private toAnotherTime(site: SiteKey, session: SessionView): Promise<SessionChangeView | undefined> {
    const far = times.filter((time) => Math.abs(minutesOfDay(time) - minutesOfDay(session.startsLocally)) > 30);
    return this.oneOf(far, (startsLocally) => this.ask(site, session, { startsLocally }, demoReasons.changed.moved));
  }

  private async oneOf<T>(
    choices: readonly T[],
    ask: (choice: T) => Promise<SessionChangeView | undefined>,
  ): Promise<SessionChangeView | undefined> {
    for (const choice of choices) {
      const made = await ask(choice);
      if (made) return made;
    }
    return undefined;
  }

  /** @returns undefined where a rule stands against it. */
  private async ask(
    site: SiteKey,
    { id: sessionId, version }: SessionView,
    to: PlacingChange | null,
    reason: string,
  ): Promise<SessionChangeView | undefined> {
    const said = { params: { sessionId }, body: { to, reason }, version };
    const asked = await this.hands.ask<typeof sessionChangeEndpoints.askForChange>(demoSupervisors[site], said);
    try {
      return await this.hands.get(AskForChange).run(asked);
    } catch (error) {
      if (error instanceof Refused) return undefined;
      throw error;
    }
  }

  private async approve({ id, version }: SessionChangeView): Promise<void> {
    const said = { params: { changeId: id }, version };
    const asked = await this.hands.ask<typeof sessionChangeEndpoints.approveChange>(demoManager, said);
    await this.hands.get(DecideChange).approve(asked);
  }
}
