import { Injectable, inject } from '@angular/core';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { Reader } from '../i18n/language';
import { sessionTitle } from '../session/session-title';
import { spanWords } from '../time/date-words';
import { Toasts, type Toast } from '../ui/toasts';
import { BoardStore } from './board-store';

/** Says what an act did, and offers to take it back. */
@Injectable()
export class BoardTell {
  private readonly store = inject(BoardStore);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  private lastId: number | undefined;

  moved(sessionId: string): void {
    const session = this.store.find(sessionId);
    if (session) this.tell('plan.toast.moved', session);
  }

  placed(sessionId: string): void {
    const session = this.store.find(sessionId);
    if (session) this.tell('plan.toast.placed', session);
  }

  broughtBack(sessionId: string): void {
    const session = this.store.find(sessionId);
    if (session) this.tell('plan.toast.broughtBack', session);
  }

  changed(session: SessionView): void {
    this.tell('plan.toast.changed', session);
  }

  swapped(sessionId: string): void {
    const session = this.store.find(sessionId);
    if (session) this.tell('plan.toast.swapped', session);
  }

  removed(session: SessionView): void {
    this.tell('plan.toast.removed', session);
  }

  /** A series was edited: how many sittings went along, and how many found no place. */
  edited(counts: { readonly moved: number; readonly lost: number }): void {
    const key = counts.lost > 0 ? 'plan.toast.seriesLosing' : 'plan.toast.series';
    this.show({
      text: this.reader.say(key, counts),
      act: { label: this.reader.say('ui.undo'), run: () => this.undo() },
    });
  }

  async undo(): Promise<void> {
    if (!this.store.isEditable() || !this.store.board()?.undoable) return;
    if (await this.store.undo()) this.show({ text: this.reader.say('plan.toast.undone'), tone: 'ok' });
  }

  private tell(key: string, session: SessionView): void {
    const language = this.reader.language();
    const at = spanWords(session.startsAt, session.endsAt, session.zone, language);
    this.show({
      text: this.reader.say(key, { name: sessionTitle(session, language), at }),
      act: { label: this.reader.say('ui.undo'), run: () => this.undo() },
    });
  }

  /** One at a time: undo takes back the newest act, so an older offer would lie. */
  private show(toast: Toast): void {
    if (this.lastId !== undefined) this.toasts.dismiss(this.lastId);
    this.lastId = this.toasts.show(toast);
  }
}
