import { Injectable, computed, inject, signal } from '@angular/core';
import {
  planEndpoints,
  type PlanBoard,
  type SessionBody,
  type SessionChange,
} from '@fortnight/shared/plan/plan.contract';
import { conflictEndpoints, type ExplainBody } from '@fortnight/shared/plan/conflict-acts.contract';
import type { SwapPart } from '@fortnight/shared/plan/swap.contract';
import { mayEditPlan, maySubmit } from '@fortnight/shared/plan/plan.rules';
import type { Problem } from '@fortnight/shared/rule/problem';
import { allowed, firstRefusal, type Verdict } from '@fortnight/shared/rule/verdict';
import { unexplained } from '@fortnight/shared/session/conflict.rules';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { InstantText } from '@fortnight/shared/time/time-text';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { problemOf } from '../api/problem-error';
import { changeOf, placedAt, type Place, type Slot } from '../calendar/move';
import { Reader } from '../i18n/language';
import { Me } from '../person/me';
import { ServerClock } from '../time/server-clock';
import type { Gesture, Refused, Waiting } from './board-gesture';
import { boardJudge } from './board-judge';
import { findNeed, paletteRows } from './palette';

/**
 * The board that one page shows, and the commands on it. Commands run one after another, so that a second drag waits
 * for the first and carries the version that the first one answered. Each answers the whole board.
 */
@Injectable()
export class BoardStore {
  private readonly api = inject(ApiClient);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly clock = inject(ServerClock);
  private queue: Promise<unknown> = Promise.resolve();
  private lastGesture = 0;

  readonly planId = signal('');
  private readonly read = apiResource(planEndpoints.readBoard, () =>
    this.planId() ? { params: { planId: this.planId() } } : undefined,
  );
  readonly board = this.read.value;
  readonly isLoading = this.read.isLoading;
  readonly problem = this.read.problem;

  private readonly waiting = signal<readonly Waiting[]>([]);
  readonly refused = signal<Refused | null>(null);
  readonly savedAt = signal<InstantText | null>(null);
  readonly isSaving = signal(false);

  /** The sessions as the reader sees them: with what is on its way already in its place. */
  readonly sessions = computed(() => {
    const moved = new Map(this.waiting().map(({ sessionId, place }) => [sessionId, place]));
    return (this.board()?.sessions ?? []).map((session) => {
      const place = moved.get(session.id);
      return place ? placedAt(session, place) : session;
    });
  });
  /** Placements on their way, which have no session yet. */
  readonly arriving = computed(() => this.waiting().filter(({ sessionId }) => sessionId === null));
  readonly palette = computed(() => {
    const board = this.board();
    return board ? paletteRows(board, this.reader.language()) : [];
  });

  readonly mayEdit = computed<Verdict>(() => {
    const board = this.board();
    if (!board) return allowed;
    return firstRefusal(
      () => this.me.may('plan.draft', board.plan.siteId),
      () => mayEditPlan(board.plan),
    );
  });
  readonly isEditable = computed(() => this.board() !== undefined && this.mayEdit().allowed);
  readonly maySubmit = computed<Verdict>(() => {
    const board = this.board();
    return board ? maySubmit(board.plan, board.gaps) : allowed;
  });

  private readonly ground = apiResource(conflictEndpoints.readConflictGround, () =>
    this.isEditable() ? { params: this.params() } : undefined,
  );
  /** Tells the conflicts that a session would have, at once; null until what it takes is here. */
  readonly judge = computed(() => {
    const [board, ground] = [this.board(), this.ground.value()];
    return board && ground ? boardJudge(board, ground) : null;
  });

  /** Whether a session has a soft conflict that nobody has explained. */
  asksForReason(sessionId: string): boolean {
    return unexplained(this.board()?.conflicts ?? []).some((one) => one.sessionId === sessionId);
  }

  reload(): void {
    this.read.reload();
  }

  find(sessionId: string | null): SessionView | undefined {
    return this.sessions().find(({ id }) => id === sessionId);
  }

  /** A drag, a resize or a step of the keyboard. Nothing is sent when the session lies where it lay. */
  async move(sessionId: string, place: Place, revert?: () => void): Promise<boolean> {
    const session = this.find(sessionId);
    const change = session && changeOf(session, place);
    if (!session || !change) return true;
    const waiting = { sessionId, place, title: '', tint: session.tint };
    return this.command({ sessionId, waiting, ...(revert ? { revert } : {}) }, () =>
      this.sendChange(sessionId, change),
    );
  }

  /** An edit in the panel. */
  change(sessionId: string, change: SessionChange): Promise<boolean> {
    return this.command({ sessionId }, () => this.sendChange(sessionId, change));
  }

  /** From the palette; the server picks topic, room and instructor. Answers the new session's id, or null. */
  async place(key: string, slot: Slot): Promise<string | null> {
    const need = findNeed(this.palette(), key);
    if (!need) return null;
    const { row, team } = need;
    const body = { templateId: row.templateId, teamId: team.teamId, ...slot };
    const waiting = { sessionId: null, place: { ...slot, minutes: row.minutes }, title: row.name, tint: row.tint };
    return this.arrival({ waiting }, () => this.api.call(planEndpoints.placeSession, { params: this.params(), body }));
  }

  /** A session by hand. Answers its id, or null. */
  add(body: SessionBody): Promise<string | null> {
    return this.arrival({}, () => this.api.call(planEndpoints.addSession, { params: this.params(), body }));
  }

  /** Two sessions exchange what is named: one command, and one to take back. */
  swap(one: string, other: string, parts: SwapPart[]): Promise<boolean> {
    const side = (sessionId: string) => ({ sessionId, version: this.versionOf(sessionId) });
    return this.command({ sessionId: one }, () =>
      this.api.call(planEndpoints.swapSessions, {
        params: this.params(),
        body: { one: side(one), other: side(other), parts },
      }),
    );
  }

  remove(sessionId: string): Promise<boolean> {
    return this.command({ sessionId }, () =>
      this.api.call(planEndpoints.removeSession, {
        params: { ...this.params(), sessionId },
        version: this.versionOf(sessionId),
      }),
    );
  }

  /** A command that somebody else words: on a series, or on a date that was skipped. */
  act(sessionId: string, send: () => Promise<PlanBoard>): Promise<boolean> {
    return this.command({ sessionId }, send);
  }

  /** Says why soft conflicts stand; one reason for all of them. */
  explain(conflicts: ExplainBody['conflicts'], reason: string): Promise<boolean> {
    const send = { params: this.params(), body: { conflicts, reason } };
    return this.command({}, () => this.api.call(conflictEndpoints.explainConflicts, send));
  }

  undo(): Promise<boolean> {
    return this.command({}, () => this.api.call(planEndpoints.undo, { params: this.params() }));
  }

  /** Submits, once everything before has been answered. */
  submit(): Promise<boolean> {
    return this.step(planEndpoints.submitPlan);
  }

  withdraw(): Promise<boolean> {
    return this.step(planEndpoints.withdrawPlan);
  }

  /** A step of the approval answers the plan alone; the board is read again with it. */
  private step(endpoint: typeof planEndpoints.submitPlan | typeof planEndpoints.withdrawPlan): Promise<boolean> {
    return this.command({}, async () => {
      await this.api.call(endpoint, { params: this.params(), version: this.board()?.plan.version ?? 1 });
      return this.api.call(planEndpoints.readBoard, { params: this.params() });
    });
  }

  private sendChange(sessionId: string, change: SessionChange): Promise<PlanBoard> {
    const params = { ...this.params(), sessionId };
    return this.api.call(planEndpoints.changeSession, { params, body: change, version: this.versionOf(sessionId) });
  }

  private async arrival(gesture: Gesture, send: () => Promise<PlanBoard>): Promise<string | null> {
    let before = new Set<string>();
    const worked = await this.command(gesture, () => {
      before = new Set(this.board()?.sessions.map(({ id }) => id));
      return send();
    });
    if (!worked) return null;
    return this.board()?.sessions.find(({ id }) => !before.has(id))?.id ?? null;
  }

  /** Shows the gesture at once, sends it when its turn has come, and takes over the answer or puts things back. */
  private command(gesture: Gesture, send: () => Promise<PlanBoard>): Promise<boolean> {
    const number = (this.lastGesture += 1);
    this.refused.set(null);
    const { waiting } = gesture;
    if (waiting) this.waiting.update((list) => [...list, { ...waiting, gesture: number }]);
    this.isSaving.set(true);
    const turn = this.queue.then(() => this.run(number, gesture, send));
    this.queue = turn;
    return turn;
  }

  private async run(number: number, gesture: Gesture, send: () => Promise<PlanBoard>): Promise<boolean> {
    try {
      this.read.set(await send());
      this.savedAt.set(this.clock.now());
      return true;
    } catch (error) {
      this.refuse(problemOf(error, this.reader.language()), gesture);
      return false;
    } finally {
      this.waiting.update((list) => list.filter((one) => one.gesture !== number));
      if (number === this.lastGesture) this.isSaving.set(false);
    }
  }

  private refuse(problem: Problem, gesture: Gesture): void {
    gesture.revert?.();
    this.refused.set({ problem, sessionId: gesture.sessionId ?? null, tried: gesture.waiting?.place ?? null });
    // What the reader saw is out of date: show what is there now.
    if (problem.code === 'stale-version' || problem.code === 'not-found') this.reload();
  }

  private params(): { planId: string } {
    return { planId: this.planId() };
  }

  /** The version as last answered. A session that is gone is asked for by an old one, which the server refuses. */
  private versionOf(sessionId: string): number {
    return this.board()?.sessions.find(({ id }) => id === sessionId)?.version ?? 1;
  }
}
