import { DOCUMENT, Injectable, inject } from '@angular/core';

/** Puts a text into the clipboard. */
@Injectable({ providedIn: 'root' })
export class CopyText {
  private readonly window = inject(DOCUMENT).defaultView;

  /** False where the browser does not let pages write, for example on plain http: then select the text instead. */
  async copy(text: string): Promise<boolean> {
    try {
      if (!this.window?.navigator.clipboard) return false;
      await this.window.navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }
}
