import { Injectable, Injector, computed, inject, signal } from '@angular/core';
import { planEndpoints } from '@fortnight/shared/plan/plan.contract';
import { seriesEndpoints } from '@fortnight/shared/plan/series.contract';
import type { SkippedDate } from '@fortnight/shared/plan/skipped.contract';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { monthOf, firstOfMonth } from '@fortnight/shared/time/days';
import { ApiClient } from '../api/api-client';
import type { GridMove, GridReceipt } from '../calendar/grid-facts';
import { changeOf, placedAt } from '../calendar/move';
import { Reader } from '../i18n/language';
import { Toasts } from '../ui/toasts';
import type { NewSession } from './add-session-dialog';
import { nobody } from './board-filter';
import { refusalOf } from './board-judge';
import { BoardLift } from './board-lift';
import { BoardPlace } from './board-place';
import { BoardStore } from './board-store';
import { BoardTell } from './board-tell';
import type { GapPlace } from './gap-lines';
import { askReach } from './series-reach';

/** What people do on the board, and what follows: words, selection, focus, dialogs. */
@Injectable()
export class BoardActs {
  private readonly store = inject(BoardStore);
  private readonly place = inject(BoardPlace);
  private readonly lift = inject(BoardLift);
  private readonly tell = inject(BoardTell);
  private readonly injector = inject(Injector);

  private readonly selectedId = signal<string | null>(null);
  /** The session whose details are open. */
  readonly selected = computed(() => this.store.find(this.selectedId()));
  /** What was said about the plan is open at the right. */
  readonly isReadingComments = signal(false);
  /** A session that the grid is to put the focus on, once it shows it. */
  readonly toFocus = signal<string | null>(null);
  /** A row of the palette that is to take the focus: its template. */
  readonly toPlace = signal<string | null>(null);

  open(sessionId: string | null): void {
    this.store.refused.set(null);
    this.selectedId.set(sessionId);
  }

  /** Opens a session where it lies. */
  show(sessionId: string): void {
    const session = this.store.find(sessionId);
    if (session) this.place.go({ on: session.on, team: '', programme: '', instructor: '' });
    this.open(sessionId);
  }

  /** Closes what is open at the right; the focus goes back to the session. */
  close(): void {
    const sessionId = this.store.refused()?.sessionId ?? this.selectedId();
    // A session that was opened from a comment leads back to the comments.
    if (!sessionId) this.isReadingComments.set(false);
    this.store.refused.set(null);
    this.selectedId.set(null);
    this.toFocus.set(sessionId);
  }

  /** False when nothing was open. */
  closeTop(): boolean {
    const isOpen = this.selected() !== undefined || this.store.refused() !== null || this.isReadingComments();
    if (isOpen) this.close();
    return isOpen;
  }

  undo(): Promise<void> {
    return this.tell.undo();
  }

  /** A drop or a resize; of a series it asks how far it reaches. */
  async move({ sessionId, place, revert }: GridMove): Promise<void> {
    const session = this.store.find(sessionId);
    const change = session && changeOf(session, place);
    if (session && change && this.isRefused(session, place)) return revert();
    const reach = change ? await askReach(this.injector, sessionId, change, true) : 'alone';
    if (reach === 'back') revert();
    if (reach !== 'alone') return;
    if (!(await this.store.move(sessionId, place, revert))) return;
    this.tell.moved(sessionId);
    // A soft conflict that it now has asks for its reason.
    if (change && this.store.asksForReason(sessionId)) this.open(sessionId);
  }

  /** Told at once where the board knows it already; the server is asked for everything else. */
  private isRefused(session: SessionView, place: GridMove['place']): boolean {
    const judge = this.store.judge();
    const language = this.injector.get(Reader).language();
    const problem = judge && refusalOf(judge, session, placedAt(session, place), language);
    if (problem) this.store.refused.set({ problem, sessionId: session.id, tried: place });
    return Boolean(problem);
  }

  async receive({ need, slot }: GridReceipt): Promise<void> {
    const sessionId = await this.store.place(need, slot);
    if (sessionId) this.tell.placed(sessionId);
  }

  async remove(session: SessionView): Promise<void> {
    if (!this.store.isEditable() || session.state !== 'planned') return;
    this.selectedId.set(null);
    if (await this.store.remove(session.id)) this.tell.removed(session);
  }

  /** Lets down what the keyboard holds. */
  async drop(): Promise<void> {
    const held = this.lift.held();
    if (held?.sessionId) {
      this.lift.cancel();
      await this.move({ sessionId: held.sessionId, place: held.place, revert: () => undefined });
      return this.store.refused() ? undefined : this.toFocus.set(held.sessionId);
    }
    const landed = await this.lift.drop();
    if (!landed) return;
    this.toFocus.set(landed);
    this.tell.placed(landed);
  }

  /** Puts back what the keyboard holds; the focus returns to where it was lifted. */
  putBack(): void {
    const held = this.lift.cancel();
    if (held?.sessionId) this.toFocus.set(held.sessionId);
    if (held?.need) this.toPlace.set(held.need.split('|')[0] ?? null);
  }

  /** Lifts a need on to the shown period. */
  take(need: string): void {
    const month = this.store.board()?.plan.month ?? '';
    const shown = this.place.on();
    this.lift.liftNeed(need, monthOf(shown) === month ? shown : firstOfMonth(month));
  }

  async add(known: NewSession): Promise<void> {
    if (!this.store.isEditable()) return;
    const { openAddSession } = await import('./add-session-dialog');
    const sessionId = await openAddSession(this.injector, known);
    if (!sessionId) return;
    this.show(sessionId);
    this.tell.placed(sessionId);
  }

  /** Asks with which session this one is to be swapped, and in what. */
  async swap(session: SessionView): Promise<void> {
    if (!this.store.isEditable() || session.state !== 'planned') return;
    const { openSwapDialog } = await import('./swap-dialog');
    if (await openSwapDialog(this.injector, session.id)) this.tell.swapped(session.id);
  }

  /** All sittings of a session's series, and the dates that were skipped. */
  async showSeries(session: SessionView): Promise<void> {
    const { openSeriesList } = await import('./series-list');
    await openSeriesList(this.injector, {
      sessionId: session.id,
      show: (sessionId) => this.show(sessionId),
      bringBack: (date) => this.bringBack(date),
    });
  }

  /** Puts a skipped date back where it lay, be it in the draft of another month. */
  async bringBack({ planId, sessionId }: SkippedDate): Promise<void> {
    const api = this.injector.get(ApiClient);
    const isHere = planId === this.store.planId();
    const send = async () => {
      const board = await api.call(seriesEndpoints.bringBack, { params: { planId, sessionId } });
      return isHere ? board : api.call(planEndpoints.readBoard, { params: { planId: this.store.planId() } });
    };
    if (await this.store.act(sessionId, send)) this.tell.broughtBack(sessionId);
  }

  async submit(): Promise<void> {
    const { openSubmitDialog } = await import('./submit-dialog');
    const outcome = await openSubmitDialog(this.injector);
    if (!outcome) return;
    if ('place' in outcome) return this.lead(outcome.place);
    const text = this.injector.get(Reader).say('plan.toast.submitted');
    this.injector.get(Toasts).show({ text, tone: 'ok' });
  }

  /** The sessions without an instructor: they alone are shown, the first is open. */
  leadToUnnamed(): void {
    const [first] = this.store.sessions().filter(({ instructors }) => instructors.length === 0);
    if (!first) return;
    this.place.go({ on: first.on, instructor: nobody, team: '', programme: '' });
    this.open(first.id);
  }

  private async lead(place: GapPlace): Promise<void> {
    if (place.sessionId !== null) return this.show(place.sessionId);
    if ('on' in place) return this.place.go({ view: 'week', on: place.on });
    if (!this.place.isPhone()) return this.toPlace.set(place.templateId);
    // A phone has no palette: the same is asked for in a form.
    const row = this.store.palette().find(({ templateId }) => templateId === place.templateId);
    const known = { on: this.place.on(), startsLocally: null, minutes: null };
    await this.add({ ...known, templateId: place.templateId, teamId: row?.next?.teamId ?? null });
  }
}
