/** Scrolls a list so that a row of it is seen, in the middle; what is seen already stays where it is. */
export function showWithin(scroller: Element | null, row: Element | null): void {
  if (!scroller || !row) return;
  const [view, lies] = [scroller.getBoundingClientRect(), row.getBoundingClientRect()];
  if (lies.top >= view.top && lies.bottom <= view.bottom) return;
  scroller.scrollTop += lies.top - view.top - (view.height - lies.height) / 2;
}
