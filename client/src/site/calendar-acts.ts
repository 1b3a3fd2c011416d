import { Injectable, inject } from '@angular/core';
import { calendarEndpoints } from '@fortnight/shared/site/calendar.contract';
import { ApiClient } from '../api/api-client';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Toasts } from '../ui/toasts';
import type { CalendarChanged } from './calendar-changed';
import { Coverage } from './coverage';

/** Says what a change of the calendar came to, and takes it back. */
@Injectable({ providedIn: 'root' })
export class CalendarActs {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  private readonly coverage = inject(Coverage);

  /** @param undone runs after the change was taken back. */
  tell(siteId: string, { changeId, days }: CalendarChanged, undone: () => void): void {
    this.coverage.reload();
    if (changeId === null) {
      this.toasts.show({ text: this.reader.say('site.day.same') });
      return;
    }
    this.toasts.show({
      text: this.reader.say('site.day.done', { count: days }),
      tone: 'ok',
      act: { label: this.reader.say('ui.undo'), run: () => void this.undo(siteId, changeId).then(undone) },
    });
  }

  /** After an import: pages that warn of what is not known ask again. */
  known(): void {
    this.coverage.reload();
  }

  /** A refusal is said in its own words. @returns whether it worked. */
  async undo(siteId: string, changeId: string): Promise<boolean> {
    try {
      await this.api.call(calendarEndpoints.undoCalendarChange, { params: { siteId, changeId } });
      this.toasts.show({ text: this.reader.say('site.day.undone'), tone: 'ok' });
      return true;
    } catch (error) {
      this.toasts.problem(problemOf(error, this.reader.language()));
      return false;
    } finally {
      this.coverage.reload();
    }
  }
}
