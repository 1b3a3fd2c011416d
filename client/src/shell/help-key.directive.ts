import { DOCUMENT, DestroyRef, Directive, Injector, inject } from '@angular/core';
import { actOf, isWriting, type KeyBinding } from '../ui/key-binding';
import { KeyMap, offerKeys } from '../ui/key-map';

/** Keys that work on every page. Esc is each layer's own: dialogs, menus, panels, toasts. */
const everywhere: readonly KeyBinding<'help' | 'close'>[] = [
  { code: 'Slash', held: 'shift', act: 'help', words: 'keys.help' },
  { code: 'Escape', act: 'close', words: 'keys.close' },
];

/** `?` opens the sheet of keys, wherever the reader is and nobody writes. */
@Directive({ selector: '[fnHelpKey]' })
export class HelpKey {
  private readonly injector = inject(Injector);
  private readonly keys = inject(KeyMap);
  private readonly document = inject(DOCUMENT);

  constructor() {
    offerKeys('keys.everywhere', () => everywhere);
    const onKey = (event: KeyboardEvent): void => {
      if (this.isHelp(event)) void this.open();
    };
    this.document.addEventListener('keydown', onKey);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('keydown', onKey));
  }

  async open(): Promise<void> {
    const { openKeySheet } = await import('../ui/key-sheet');
    openKeySheet(this.injector);
  }

  /** Not above another dialog, whose own keys it would hide. Some keyboards have ? elsewhere than over the slash. */
  private isHelp(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || isWriting(event) || !this.keys.areSingleKeysOn()) return false;
    if (this.document.querySelector('[role="dialog"], [role="menu"]')) return false;
    return event.key === '?' || actOf(event, everywhere) === 'help';
  }
}
