import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { KeyBinding } from './key-binding';
import { recall, remember } from './remember';

/** Keys that belong together, as the help sheet shows them. */
export interface KeyGroup {
  /** Key of the group's name. */
  readonly title: string;
  /** Asked when the sheet opens: which keys work can depend on language and switches. */
  readonly bindings: () => readonly KeyBinding<unknown>[];
}

const remembered = 'single-keys';

/** Which keys work on the page that is shown. Whoever handles keys offers them here while it lives. */
@Injectable({ providedIn: 'root' })
export class KeyMap {
  private readonly offered = signal<readonly KeyGroup[]>([]);
  readonly groups = this.offered.asReadonly();
  /** Single keys without Ctrl can be switched off (WCAG 2.1.4); kept in this browser. */
  readonly areSingleKeysOn = signal(recall(remembered) !== 'off');

  offer(group: KeyGroup): () => void {
    this.offered.update((groups) => [...groups, group]);
    return () => this.offered.update((groups) => groups.filter((one) => one !== group));
  }

  switchSingleKeys(areOn: boolean): void {
    this.areSingleKeysOn.set(areOn);
    remember(remembered, areOn ? null : 'off');
  }
}

/** Offers keys as long as the caller lives. Call it where `inject` works. */
export function offerKeys(title: string, bindings: KeyGroup['bindings']): void {
  inject(DestroyRef).onDestroy(inject(KeyMap).offer({ title, bindings }));
}
