import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import {
  dayOffActs,
  templateEndpoints,
  type ProgrammeView,
  type TemplateBody,
} from '@fortnight/shared/template/template.contract';
import { topicEndpoints } from '@fortnight/shared/topic/topic.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { Segmented } from '../ui/segmented';
import { RuleEditor } from './rule-editor';

/** How a template recurs: programme, rules, days off, time and length. Every change is told at once, so that the preview follows. */
@Component({
  selector: 'fn-cadence-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, Icon, RuleEditor, Segmented, TranslocoPipe],
  templateUrl: './cadence-form.html',
  styleUrl: './template-form.css',
})
export class CadenceForm {
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string>();
  readonly draft = input.required<TemplateBody>();
  readonly isNew = input(false);
  readonly faultOf = input.required<(pointer: string) => string | undefined>();
  readonly edited = output<Partial<TemplateBody>>();

  protected readonly programmes = apiResource(templateEndpoints.listProgrammes, () => this.ofSite());
  protected readonly topics = apiResource(topicEndpoints.listTopics, () => (this.isNew() ? this.ofSite() : undefined));
  protected readonly dayOffOptions = computed(() =>
    dayOffActs.map((value) => ({ value, label: this.reader.say(`template.dayOff.${value}`) })),
  );

  protected readonly rules = computed(() => this.draft().ruleSet?.rules ?? []);

  protected text(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected label(programme: ProgrammeView): string {
    return this.reader.language() === 'en' ? programme.nameEn : programme.name;
  }

  protected pickProgramme(programmeId: string): void {
    const programme = this.programmes.value()?.find((one) => one.id === programmeId);
    const topicIds = (this.topics.value() ?? [])
      .filter((topic) => topic.programmeCode === programme?.code)
      .map((topic) => topic.id);
    const named = this.draft().name ? {} : { name: programme?.name ?? '', nameEn: programme?.nameEn ?? '' };
    this.edited.emit({ programmeId, topicIds, ...named });
  }

  protected editRule(at: number, text: string): void {
    this.editRules(this.rules().map((rule, index) => (index === at ? text : rule)));
  }

  protected addRule(): void {
    this.editRules([...this.rules(), 'FREQ=WEEKLY;BYDAY=TH']);
  }

  protected removeRule(at: number): void {
    const rules = this.rules().filter((_, index) => index !== at);
    if (rules.length > 0) this.editRules(rules);
    else this.edited.emit({ ruleSet: null });
  }

  private editRules(rules: string[]): void {
    const { extraOn, exceptOn } = this.draft().ruleSet ?? { extraOn: [], exceptOn: [] };
    this.edited.emit({ ruleSet: { rules, extraOn, exceptOn } });
  }

  private ofSite(): { params: { siteId: string } } | undefined {
    return this.siteId() ? { params: { siteId: this.siteId() } } : undefined;
  }
}
