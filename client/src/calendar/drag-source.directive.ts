import { DestroyRef, Directive, ElementRef, afterNextRender, inject } from '@angular/core';

/** Items with `data-need` inside this element can be dragged on to the grid. The code for it is loaded after the first paint. */
@Directive({ selector: '[fnDragSource]' })
export class DragSource {
  constructor() {
    const list = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const destroyed = inject(DestroyRef);
    afterNextRender(async () => {
      const { makeDraggable } = await import('./drag-source');
      if (destroyed.destroyed) return;
      destroyed.onDestroy(makeDraggable(list));
    });
  }
}
