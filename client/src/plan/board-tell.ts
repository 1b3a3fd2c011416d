import { Injectable, inject } from '@angular/core';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { Reader } from '../i18n/language';
import { sessionTitle } from '../session/session-title';
import { dateWords } from '../time/date-words';
import { Toasts } from '../ui/toasts';
import { BoardStore } from './board-store';

/** Says what an act did, and offers to take it back. */
@Injectable()
export class BoardTell {
  private readonly store = inject(BoardStore);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);

  moved(sessionId: string): void {
    const session = this.store.find(sessionId);
    if (session) this.tell('plan.toast.moved', session);
  }

  placed(sessionId: string): void {
    const session = this.store.find(sessionId);
    if (session) this.tell('plan.toast.placed', session);
  }

  changed(session: SessionView): void {
    this.tell('plan.toast.changed', session);
  }

  removed(session: SessionView): void {
    this.tell('plan.toast.removed', session);
  }

  async undo(): Promise<void> {
    if (!this.store.isEditable() || !this.store.board()?.undoable) return;
    if (await this.store.undo()) this.toasts.show({ text: this.reader.say('plan.toast.undone'), tone: 'ok' });
  }

  private tell(key: string, session: SessionView): void {
    const language = this.reader.language();
    const at = `${dateWords(session.on, language)} ${session.startsLocally}`;
    this.toasts.show({
      text: this.reader.say(key, { name: sessionTitle(session, language), at }),
      act: { label: this.reader.say('ui.undo'), run: () => this.undo() },
    });
  }
}
