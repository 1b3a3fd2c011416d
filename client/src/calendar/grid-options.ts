import type { CalendarOptions, EventApi } from 'fullcalendar';
import dayGridPlugin from 'fullcalendar/daygrid';
import interactionPlugin from 'fullcalendar/interaction';
import englishLocale from 'fullcalendar/locales/en-gb';
import chineseLocale from 'fullcalendar/locales/zh-cn';
import timeGridPlugin from 'fullcalendar/timegrid';
import { dayCellContent, dayHeaderContent, eventContent, moreLinkContent } from './grid-content';
import type { GridFacts, GridListeners, GridMove } from './grid-facts';
import { gridTheme } from './grid-theme';
import { minutesBetween, slotOf } from './move';

export const localeOf = { 'zh-CN': 'zh-cn', en: 'en-gb' } as const;

/** Everything about the grid that never changes. What does change the hooks read from `facts`. */
export function gridOptions(facts: () => GridFacts, listeners: GridListeners): CalendarOptions {
  return {
    ...gridTheme(facts),
    ...gestures(listeners),
    plugins: [dayGridPlugin, timeGridPlugin, interactionPlugin],
    locales: [chineseLocale, englishLocale],
    timeZone: facts().zone,
    now: () => facts().now(),
    headerToolbar: false,
    height: '100%',
    borderless: true,
    firstDay: 1,
    fixedWeekCount: false,
    slotDuration: '00:15:00',
    snapDuration: '00:15:00',
    slotHeaderInterval: '01:00:00',
    slotMinHeight: 15,
    scrollTimeReset: false,
    slotHeaderFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
    allDaySlot: false,
    forceEventDuration: true,
    eventMinHeight: 26,
    eventShortHeight: 44,
    slotEventOverlap: false,
    dayMaxEvents: true,
    nowIndicator: true,
    eventInteractive: true,
    eventContent,
    dayHeaderContent: dayHeaderContent(facts),
    dayCellTopContent: dayCellContent(facts),
    moreLinkContent: moreLinkContent(facts),
    popoverCloseContent: '×',
    // A head that hides its own words is an empty head to those who listen.
    dayHeaderDidMount: ({ el }) => el.querySelector('[aria-hidden]')?.removeAttribute('aria-hidden'),
    eventDidMount: ({ el, event }) => nameElement(el, event as EventApi),
  };
}

/** Own hooks for tests, styles and focus: FullCalendar's class names are hashed. */
function nameElement(el: HTMLElement, event: EventApi): void {
  const id = event.extendedProps['sessionId'] as string | null;
  if (id) el.dataset['session'] = id;
}

function gestures({ opened, moved, received, picked }: GridListeners): CalendarOptions {
  return {
    droppable: true,
    dropAccept: '[data-need]',
    selectMirror: true,
    selectMinDistance: 4,
    eventDragMinDistance: 4,
    eventLongPressDelay: 350,
    selectLongPressDelay: 350,
    dragRevertDuration: 220,
    eventClick: ({ event }) => opened(event.id),
    eventDrop: ({ event, revert }) => report(event, revert, moved),
    eventResize: ({ event, revert }) => report(event, revert, moved),
    eventReceive: ({ event, draggedEl, revert }) => {
      const slot = slotOf(event.startStr);
      // The server's answer brings the session; what the drag made up goes at once.
      revert();
      if (slot) received({ need: draggedEl.dataset['need'] ?? '', slot });
    },
    select: ({ start, end, startStr, view }) => {
      const slot = slotOf(startStr);
      picked({
        on: startStr.slice(0, 10),
        startsLocally: slot?.startsLocally ?? null,
        minutes: slot ? minutesBetween(start, end) : null,
      });
      view.calendar.unselect();
    },
  };
}

function report(event: EventApi, revert: () => void, moved: (move: GridMove) => void): void {
  const slot = slotOf(event.startStr);
  if (!slot || !event.start || !event.end) return revert();
  moved({ sessionId: event.id, place: { ...slot, minutes: minutesBetween(event.start, event.end) }, revert });
}
