import { Injectable } from '@nestjs/common';
import {
  calendarMoves,
  type CalendarMove,
  type Proposed,
  type TurnedCalendar,
} from '@fortnight/shared/plan/calendar-moves.rules';
import type { CalendarMoveView } from '@fortnight/shared/plan/calendar-moves.contract';
import { fitMoves, type MoveFit, type MovingSession } from '@fortnight/shared/plan/fit-moves.rules';
import { mayEditPlan } from '@fortnight/shared/plan/plan.rules';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import { monthOf } from '@fortnight/shared/time/days';
import { dateAt } from '@fortnight/shared/time/zone';
import { workingCalendar, type CalendarFacts } from '@fortnight/shared/time/working-calendar';
import type { ReadTx } from '../platform/transaction';
import { CalendarRepository } from '../site/calendar.repository';
import { SiteRepository } from '../site/site.repository';
import { TemplateRepository } from '../template/template.repository';
import { PlanningReader } from './planning.reader';
import { StandingSessionsReader, type PlannedStanding } from './standing-sessions.reader';

/** A move with the session that it is about, and how it fits on its new date; null where nothing is free there. */
export interface ProposedMove {
  readonly session: PlannedStanding;
  readonly move: CalendarMove;
  readonly fit: MoveFit | null;
}

/** What a changed calendar asks of the plans. Worked out whenever it is asked for, so that it is never out of date. */
@Injectable()
export class CalendarProposal {
  constructor(
    private readonly sites: SiteRepository,
    private readonly calendars: CalendarRepository,
    private readonly templates: TemplateRepository,
    private readonly standing: StandingSessionsReader,
    private readonly planning: PlanningReader,
  ) {}

  /** Moves that the site's calendar asks for since it was changed. */
  async of(tx: ReadTx, site: SiteView): Promise<ProposedMove[]> {
    const turns = await this.calendars.turnsOf(tx, site.id);
    if (turns.length === 0) return [];
    return this.movesBy(tx, site, { facts: await this.sites.calendarOf(tx, site.id), turns });
  }

  /** Moves that a calendar would ask for if it turned like this. */
  async movesBy(tx: ReadTx, site: SiteView, turned: Pick<TurnedCalendar, 'facts' | 'turns'>): Promise<ProposedMove[]> {
    const today = dateAt(tx.atText, site.zone);
    const months = [...new Set(turned.turns.map(({ on }) => monthOf(on)))].filter((month) => month >= monthOf(today));
    const sessions = await this.standing.of(tx, site.id, months);
    const templates = await this.templates.templatesOf(tx, site.id);
    const moves = calendarMoves(sessions, templates, { ...turned, anchorMonday: site.anchorMonday });
    const byId = new Map(sessions.map((session) => [session.id, session]));
    const found = moves.flatMap((move) => {
      const session = byId.get(move.sessionId);
      return session ? [{ session, move }] : [];
    });
    const fits = await this.fits(tx, site, found, turned.facts);
    return found.map(({ session, move }) => ({ session, move, fit: fits.get(session.id) ?? null }));
  }

  /** Times for drafts that can be moved now; the others are only named. */
  private async fits(
    tx: ReadTx,
    site: SiteView,
    found: readonly Omit<ProposedMove, 'fit'>[],
    facts: CalendarFacts,
  ): Promise<Map<string, MoveFit | null>> {
    const fits = new Map<string, MoveFit | null>();
    const open = found.filter(({ session }) => isMovable(session));
    for (const branch of new Set(open.map(({ session }) => session.branch))) {
      const own = open.filter(({ session }) => session.branch === branch);
      const month = own[0]?.session.month;
      if (month === undefined) continue;
      const leaving = new Set(own.map(({ session }) => session.id));
      const loaded = await this.planning.load(tx, site, month, { branch, toPlan: true });
      const taken = loaded.around.filter(({ id }) => !leaving.has(id));
      const planning = { ...loaded.facts, taken, calendar: workingCalendar(facts) };
      for (const [id, fit] of fitMoves(own.flatMap(movingOf), planning)) fits.set(id, fit);
    }
    return fits;
  }
}

/** Whether a session lies in a plan that is still worked on. */
export function isMovable({ isBinding, planState, month }: PlannedStanding): boolean {
  return !isBinding && mayEditPlan({ state: planState, month }).allowed;
}

/** What is proposed, as far as a draft that could move finds a time there. */
export function actOf({ session, move, fit }: ProposedMove): Proposed['act'] {
  return move.act === 'move' && isMovable(session) && fit === null ? 'busy' : move.act;
}

export function viewOf({ session, move, fit }: ProposedMove, facts: CalendarFacts): CalendarMoveView {
  const { id: sessionId, templateId: _, branch: _branch, placedAt: _at, minutes: _minutes, ...rest } = session;
  const { roomId, instructorIds, teamIds: _teams, ...told } = rest;
  const mark = workingCalendar(facts).markOn(session.on);
  return {
    ...told,
    sessionId,
    teamNames: [...session.teamNames],
    cause: move.cause,
    dayName: mark?.name ?? '',
    dayNameEn: mark?.nameEn ?? mark?.name ?? '',
    act: actOf({ session, move, fit }),
    toOn: move.toOn,
    toStartsLocally: fit?.startsLocally ?? null,
    toRoom: fit !== null && fit.roomId !== roomId,
    toInstructor: fit !== null && String(fit.instructorIds) !== String(instructorIds),
  };
}

function movingOf({ session, move }: Omit<ProposedMove, 'fit'>): MovingSession[] {
  return move.act === 'move' ? [{ ...session, toOn: move.toOn }] : [];
}
