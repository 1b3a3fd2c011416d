import { Calendar, type EventInput } from 'fullcalendar';
import type { DateText } from '@fortnight/shared/time/time-text';
import { timeOfDay } from '@fortnight/shared/time/zone';
import { dateWords } from '../time/date-words';
import type { GridFacts, GridListeners, GridPick } from './grid-facts';
import { hourText, type GridHours } from './grid-hours';
import { gridOptions, localeOf } from './grid-options';
import { step } from './move';
import type { BoardView } from './period';
import type { GridEvent } from './session-event';

const viewTypes = { week: 'timeGridWeek', month: 'dayGridMonth' } as const;

/** FullCalendar behind a handful of verbs. Loaded lazily: import this file only by `import()`. */
export class FullGrid {
  private readonly calendar: Calendar;
  private shownHours: GridHours;

  constructor(
    private readonly host: HTMLElement,
    private readonly facts: () => GridFacts,
    listeners: GridListeners,
    first: { readonly view: BoardView; readonly on: DateText; readonly hours: GridHours },
  ) {
    this.calendar = new Calendar(host, {
      ...gridOptions(facts, listeners),
      ...hoursOptions(first.hours),
      scrollTime: hourText(first.hours.opensAt),
      initialView: viewTypes[first.view],
      initialDate: first.on,
      locale: localeOf[facts().language],
      editable: facts().isEditable,
      selectable: facts().isEditable,
      events: [],
    });
    this.shownHours = first.hours;
    this.calendar.render();
    this.openScroller();
  }

  /** Shows a period. */
  show(view: BoardView, on: DateText): void {
    const type = viewTypes[view];
    if (this.calendar.view.type === type) this.calendar.gotoDate(on);
    else this.calendar.changeView(type, on);
    this.openScroller();
  }

  setHours(hours: GridHours): void {
    const { from, until } = this.shownHours;
    if (hours.from === from && hours.until === until) return;
    this.shownHours = hours;
    const options = hoursOptions(hours);
    this.calendar.setOption('slotMinTime', options.slotMinTime);
    this.calendar.setOption('slotMaxTime', options.slotMaxTime);
  }

  /** Brings a time of day into view, with an hour before it. */
  scrollTo(hour: number): void {
    this.calendar.scrollToTime(hourText(hour));
  }

  /**
   * Takes over new events, with what the hooks draw around them. A block that had the focus keeps it, also when it was
   * drawn anew in another column.
   */
  setEvents(events: readonly GridEvent[]): void {
    const focused = this.focusedSession();
    this.calendar.setOption('events', [...events] as EventInput[]);
    this.calendar.render();
    if (focused && !this.focusedSession()) this.focus(focused);
  }

  /** After a switch of language, or of whether the plan may be changed. */
  refresh(): void {
    const { language, isEditable } = this.facts();
    this.calendar.setOption('locale', localeOf[language]);
    this.calendar.setOption('editable', isEditable);
    this.calendar.setOption('selectable', isEditable);
    this.calendar.render();
    this.openScroller();
  }

  /** The empty place at a point of the window: a quarter of an hour, or in the month a day. */
  slotAt(x: number, y: number): GridPick | null {
    const under = this.host.ownerDocument.elementsFromPoint(x, y) as HTMLElement[];
    const day = under.find((element) => element.dataset['date'] && element.getAttribute('role') === 'gridcell');
    if (!day?.dataset['date'] || !this.host.contains(day)) return null;
    const on = day.dataset['date'];
    if (this.calendar.view.type === viewTypes.month) return { on, startsLocally: null, minutes: null };
    const { from, until } = this.shownHours;
    const box = day.getBoundingClientRect();
    const minute = from * 60 + ((y - box.top) / box.height) * (until - from) * 60;
    const quarter = Math.min(1425, Math.max(0, Math.floor(minute / step) * step));
    return { on, startsLocally: timeOfDay(quarter), minutes: null };
  }

  /** Puts the focus on a session's block, if it is in view. */
  focus(sessionId: string): boolean {
    const block = this.host.querySelector<HTMLElement>(`[data-session="${sessionId}"]`);
    block?.focus();
    return block !== null;
  }

  destroy(): void {
    this.calendar.destroy();
  }

  private focusedSession(): string | undefined {
    const active = this.host.ownerDocument.activeElement;
    return active && this.host.contains(active) ? (active as HTMLElement).dataset['session'] : undefined;
  }

  /**
   * The scrolled part must be reachable by keyboard also while it holds no session (WCAG 2.1.1): its first day takes the
   * focus, a cell of the grid as it is.
   */
  private openScroller(): void {
    // FullCalendar's head of the row of hours is empty; as a cell it may be.
    this.host.querySelector('[role="rowheader"]')?.setAttribute('role', 'gridcell');
    const first = this.host.querySelector<HTMLElement>('[role="gridcell"][data-date]');
    if (!first) return;
    first.tabIndex = 0;
    if (this.calendar.view.type === viewTypes.month) return;
    first.setAttribute('aria-label', dateWords(first.dataset['date'] ?? '', this.facts().language));
  }
}

function hoursOptions(hours: GridHours): { slotMinTime: string; slotMaxTime: string } {
  return { slotMinTime: hourText(hours.from), slotMaxTime: hourText(hours.until) };
}
