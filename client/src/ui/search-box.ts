import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { Icon } from './icon';

/**
 * What a list is searched by: `<fn-search-box label="搜姓名、工号、拼音" [value]="…" (searched)="…" />`. While an input
 * method composes, nothing is searched: half-typed pinyin is no word yet.
 */
@Component({
  selector: 'fn-search-box',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <label>
      <span class="vh">{{ label() }}</span>
      <fn-icon name="search" [size]="16" />
      <input
        class="input"
        type="search"
        maxlength="80"
        autocomplete="off"
        spellcheck="false"
        [placeholder]="label()"
        [value]="value()"
        (input)="typed($event)"
        (compositionend)="typed($event)"
      />
    </label>
  `,
  styles: `
    label {
      position: relative;
      display: block;
    }
    fn-icon {
      position: absolute;
      inset: 8px auto auto 9px;
      color: var(--fn-ink-3);
      pointer-events: none;
    }
    .input {
      padding-inline-start: 30px;
    }
  `,
})
export class SearchBox {
  readonly label = input.required<string>();
  readonly value = input('');
  readonly searched = output<string>();

  protected typed(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    this.searched.emit((event.target as HTMLInputElement).value);
  }
}
