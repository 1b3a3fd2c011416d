import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { gapInWords, promiseInWords } from '@fortnight/shared/template/promise-in-words';
import { dayOffActs, type RuleSet } from '@fortnight/shared/template/template.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { DateTextPipe } from '../time/date.pipes';
import { textOf } from '../ui/form-draft';
import { Icon } from '../ui/icon';
import { Segmented } from '../ui/segmented';
import type { CadenceDesk } from './cadence-desk';
import { CadenceLimits } from './cadence-limits';
import { RuleEditor } from './rule-editor';

const ways = ['promise', 'rules'] as const;
type DatesField = 'exceptOn' | 'extraOn';

/** How a promise is kept, as controls: on the dates of rules or spread evenly; the sentence above says the same, and each follows the other. */
@Component({
  selector: 'fn-cadence-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CadenceLimits, DateTextPipe, Icon, RouterLink, RuleEditor, Segmented, TranslocoPipe],
  templateUrl: './cadence-form.html',
  styleUrl: './template-form.css',
})
export class CadenceForm {
  private readonly reader = inject(Reader);
  readonly desk = input.required<CadenceDesk>();
  readonly faultOf = input.required<(pointer: string) => string | undefined>();

  protected readonly dateFields: readonly DatesField[] = ['exceptOn', 'extraOn'];
  protected readonly cadence = computed(() => this.desk().cadence());
  protected readonly rules = computed(() => this.cadence().ruleSet?.rules ?? []);
  protected readonly promised = computed(() => {
    const policy = this.desk().policy();
    const language = this.reader.language();
    return (
      policy && {
        per: policy.per,
        words: promiseInWords(policy, language),
        gap: gapInWords(policy.minGapDays, language),
      }
    );
  });
  protected readonly way = computed(() => (this.cadence().ruleSet ? 'rules' : 'promise'));
  protected readonly wayOptions = computed(() =>
    ways.map((value) => ({ value, label: this.reader.say(`template.way.${value}`) })),
  );
  protected readonly dayOffOptions = computed(() =>
    dayOffActs.map((value) => ({ value, label: this.reader.say(`template.dayOff.${value}`) })),
  );
  protected pickWay(way: (typeof ways)[number]): void {
    const ruleSet = way === 'promise' ? null : { rules: ['FREQ=WEEKLY;BYDAY=TU'], extraOn: [], exceptOn: [] };
    this.desk().change({ ruleSet });
  }

  protected editRule(at: number, text: string): void {
    this.editRules({ rules: this.rules().map((rule, index) => (index === at ? text : rule)) });
  }

  protected addRule(): void {
    this.editRules({ rules: [...this.rules(), 'FREQ=WEEKLY;BYDAY=TH'] });
  }

  protected removeRule(at: number): void {
    this.editRules({ rules: this.rules().filter((_, index) => index !== at) });
  }

  protected addDate(field: DatesField, event: Event): void {
    const on = textOf(event);
    const dates = this.cadence().ruleSet?.[field] ?? [];
    if (on) this.editRules({ [field]: [...new Set([...dates, on])].sort() });
    (event.target as HTMLInputElement).value = '';
  }

  protected removeDate(field: DatesField, on: string): void {
    this.editRules({ [field]: this.cadence().ruleSet?.[field].filter((one) => one !== on) ?? [] });
  }

  private editRules(change: Partial<RuleSet>): void {
    const { ruleSet } = this.cadence();
    if (ruleSet) this.desk().change({ ruleSet: { ...ruleSet, ...change } });
  }
}
