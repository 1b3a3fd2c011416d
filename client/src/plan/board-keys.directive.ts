import { DOCUMENT, DestroyRef, Directive, ElementRef, afterNextRender, effect, inject, output } from '@angular/core';
import { BoardActs } from './board-acts';
import { BoardLift } from './board-lift';
import { BoardPlace } from './board-place';
import { liftingKeys } from '../calendar/lifting-keys';
import { actOf } from '../ui/key-binding';
import { KeyMap, offerKeys } from '../ui/key-map';
import { BoardStore } from './board-store';
import { liftKeys } from './lift-keys';
import { editingKeys, readingKeys, shortcutOf, type Shortcut } from './shortcuts';

/** The board's keys: those of what is lifted anywhere on the page, the shortcuts while the focus is on the board. */
@Directive({ selector: '[fnBoardKeys]', host: { '(keydown)': 'onKey($event)', '(pointerdown)': 'takeFocus()' } })
export class BoardKeys {
  /** `[` or `]`. */
  readonly folded = output<void>();
  private readonly board = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly acts = inject(BoardActs);
  private readonly lift = inject(BoardLift);
  private readonly place = inject(BoardPlace);
  private readonly store = inject(BoardStore);
  private readonly keys = inject(KeyMap);

  constructor() {
    const document = inject(DOCUMENT);
    const ifEditable = <T>(keys: readonly T[]): readonly T[] => (this.store.isEditable() ? keys : []);
    offerKeys('keys.lift.title', () => ifEditable([...liftingKeys, ...liftKeys(this.place.view())]));
    offerKeys('keys.board.title', () => [...readingKeys, ...ifEditable(editingKeys)]);
    // Before the grid and the buttons, which have their own use for Enter and arrows.
    const onLifted = (event: KeyboardEvent): void => this.onLifted(event);
    const onUndo = (event: KeyboardEvent): void => {
      if (shortcutOf(event)?.act === 'undo') void this.acts.undo();
    };
    document.addEventListener('keydown', onLifted, true);
    document.addEventListener('keydown', onUndo);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('keydown', onLifted, true);
      document.removeEventListener('keydown', onUndo);
    });
    // The keys work from the first moment, unless somebody is elsewhere already.
    afterNextRender(() => {
      const active = document.activeElement;
      if (active === document.body || active?.tagName === 'MAIN') this.takeFocus();
    });
    // What is lifted stays in view.
    effect(() => {
      const held = this.lift.held();
      if (held) this.place.follow(held.place.on);
    });
  }

  /** FullCalendar keeps a press from moving the focus, so that the keys would stay with what was used before. */
  protected takeFocus(): void {
    if (!this.board.contains(this.board.ownerDocument.activeElement)) this.board.focus({ preventScroll: true });
  }

  private onLifted(event: KeyboardEvent): void {
    if (!this.lift.held() || event.isComposing) return;
    // Whoever goes elsewhere lets go.
    if (event.code === 'Tab') return this.acts.putBack();
    const act = actOf(event, liftKeys(this.place.view()));
    if (!act) return;
    if (act === 'drop') void this.acts.drop();
    else if (act === 'put-back') this.acts.putBack();
    else this.lift.step(act);
    event.preventDefault();
    event.stopPropagation();
  }

  protected onKey(event: KeyboardEvent): void {
    const shortcut = this.lift.held() || event.defaultPrevented ? null : shortcutOf(event, this.keys.areSingleKeysOn());
    if (!shortcut || shortcut.act === 'undo') return;
    if (isArrow(event) && (event.target as Element).closest('[role="radiogroup"], [role="menu"]')) return;
    if (this.run(shortcut)) event.preventDefault();
  }

  private run(shortcut: Shortcut): boolean {
    if (shortcut.act === 'view') this.place.go({ view: shortcut.view });
    else if (shortcut.act === 'step') this.place.step(shortcut.by);
    else if (shortcut.act === 'today') this.place.go({ on: this.place.today() });
    else if (shortcut.act === 'palette') this.folded.emit();
    else if (shortcut.act === 'add') void this.acts.add(this.place.blank());
    else if (shortcut.act === 'remove') return this.removeSelected();
    else return this.acts.closeTop();
    return true;
  }

  private removeSelected(): boolean {
    const selected = this.acts.selected();
    if (selected) void this.acts.remove(selected);
    return selected !== undefined;
  }
}

function isArrow(event: KeyboardEvent): boolean {
  return event.code.startsWith('Arrow');
}
