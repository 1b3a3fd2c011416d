import { Injectable, inject } from '@angular/core';
import { attendanceEndpoints, type SheetView } from '@fortnight/shared/attendance/attendance.contract';
import { attendedOf } from '@fortnight/shared/attendance/attendance.rules';
import { ApiClient } from '../api/api-client';
import { isProblem } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { sessionTitle } from '../session/session-title';
import { Ask } from '../ui/ask';
import { Toasts } from '../ui/toasts';
import { countOf } from './mark';
import type { RollCallStore } from './roll-call-store';

/** Closing a roll call: waits for the marks that are on their way, shows what it will do, does it. */
@Injectable({ providedIn: 'root' })
export class CloseSheet {
  private readonly api = inject(ApiClient);
  private readonly ask = inject(Ask);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);

  async run(store: RollCallStore): Promise<void> {
    await store.queue.flush();
    const unsaved = store.queue.unsaved().size;
    const sheet = store.sheet.value();
    if (!sheet) return;
    if (unsaved > 0) {
      const [text, detail] = [this.say('notSaved', { count: unsaved }), this.say('saveFirst')];
      this.toasts.show({ text, detail, tone: 'bad' });
      return;
    }
    const unmarked = countOf(sheet.rows, null);
    if (await this.isMeant(sheet, unmarked)) await this.close(store, sheet, unmarked);
  }

  private async isMeant(sheet: SheetView, unmarked: number): Promise<boolean> {
    const missing = unmarked + countOf(sheet.rows, 'absent');
    const decision = await this.ask.decide({
      title: this.say('close.title', { title: sessionTitle(sheet.session, this.reader.language()) }),
      text: this.say(unmarked > 0 ? 'close.textUnmarked' : 'close.text', { count: unmarked }),
      price: [
        { figure: `${attendedOf(sheet.rows)}/${sheet.rows.length}`, label: this.say('close.there') },
        { figure: countOf(sheet.rows, 'excused'), label: this.say('status.excused') },
        { figure: missing, label: this.say('status.absent'), ...(missing > 0 ? { tone: 'bad' as const } : {}) },
      ],
      act: this.say(unmarked > 0 ? 'close.actUnmarked' : 'close.act', { count: unmarked }),
    });
    return decision !== undefined;
  }

  private async close(store: RollCallStore, sheet: SheetView, unmarked: number): Promise<void> {
    try {
      const closed = await this.api.call(attendanceEndpoints.closeSheet, {
        params: { sessionId: sheet.session.id },
        body: { unmarkedAreAbsent: unmarked > 0 },
        version: sheet.version,
      });
      store.sheet.set(closed);
      this.toasts.show({ text: this.say('close.done') });
    } catch (error) {
      if (isProblem(error, 'stale-version') || isProblem(error, 'people-still-unmarked')) store.sheet.reload();
      throw error;
    }
  }

  private say(key: string, params: Record<string, string | number> = {}): string {
    return this.reader.say(`attendance.${key}`, params);
  }
}
