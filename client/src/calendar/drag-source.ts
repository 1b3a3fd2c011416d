import { Draggable } from 'fullcalendar/interaction';

/**
 * Makes the items of a list draggable on to the grid. An item says by its data what it is: `data-need`, `data-name`,
 * `data-tint`, `data-minutes`, and `data-start`, the wall time it takes when dropped on a whole day.
 */
export function makeDraggable(list: HTMLElement): () => void {
  const draggable = new Draggable(list, {
    itemSelector: '[data-need]:not([aria-disabled="true"])',
    minDistance: 4,
    longPressDelay: 350,
    eventData: ({ dataset }) => ({
      title: dataset['name'] ?? '',
      duration: { minutes: Number(dataset['minutes'] ?? 60) },
      startTime: dataset['start'] ?? '09:00',
      className: `fn-ev fn-p${dataset['tint'] ?? 8} is-ghost`,
      extendedProps: { chip: null, sessionId: null },
    }),
  });
  return () => draggable.destroy();
}
