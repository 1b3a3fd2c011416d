import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { describeProblem } from '@fortnight/shared/rule/problem';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { Reader } from '../i18n/language';

/** Says beside an act why a rule refuses it, in the server's own sentence; empty while it does not. */
@Component({
  selector: 'fn-verdict-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span role="status" class="warn-t">{{ words() }}</span>`,
})
export class VerdictNote {
  private readonly reader = inject(Reader);
  readonly verdict = input.required<Verdict | null | undefined>();
  protected readonly words = computed(() => {
    const verdict = this.verdict();
    return verdict && !verdict.allowed
      ? describeProblem(verdict.code, verdict.params, this.reader.language()).detail
      : '';
  });
}
