import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** One character of a name in a ring, the last two at 28 px; for Latin names initials. The full name stands beside it. */
@Component({
  selector: 'fn-avatar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ letters() }}`,
  host: { 'aria-hidden': 'true', '[class.large]': 'large()' },
  styles: `
    :host {
      display: inline-block;
      flex: none;
      width: 20px;
      height: 20px;
      border: 1px solid currentColor;
      border-radius: 50%;
      background: var(--fn-surface);
      font-size: var(--fn-t-2xs);
      font-weight: var(--fn-w-medium);
      line-height: 18px;
      text-align: center;
      white-space: nowrap;
    }
    :host(.large) {
      width: 28px;
      height: 28px;
      border-color: transparent;
      background: var(--fn-neutral-soft);
      color: var(--fn-ink-2);
      font-size: var(--fn-t-xs);
      line-height: 26px;
    }
  `,
})
export class Avatar {
  readonly name = input.required<string>();
  readonly large = input(false);
  protected readonly letters = computed(() => avatarLetters(this.name(), this.large()));
}

/** 王芳 → 王, large 王芳; 黄晓燕 → 黄, large 晓燕; Wang Fang → W, large WF. */
export function avatarLetters(name: string, large: boolean): string {
  const characters = [...name.trim()];
  if (/\p{Script=Han}/u.test(name)) return large ? characters.slice(-2).join('') : (characters[0] ?? '');
  const initials = name
    .trim()
    .split(/\s+/)
    .map((word) => [...word][0] ?? '');
  return (large ? initials.slice(0, 2).join('') : (initials[0] ?? '')).toUpperCase();
}
