import { Directive, Injector, inject } from '@angular/core';

/** A click opens the sheet of keys, for whoever does not know `?`. */
@Directive({ selector: '[fnShowsKeys]', host: { '(click)': 'open()' } })
export class ShowsKeys {
  private readonly injector = inject(Injector);

  protected async open(): Promise<void> {
    const { openKeySheet } = await import('../ui/key-sheet');
    openKeySheet(this.injector);
  }
}
