import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { policyEndpoints } from '@fortnight/shared/policy/policy.contract';
import { wordFault } from '@fortnight/shared/rule/field-fault';
import { allowed, refuse, type Verdict } from '@fortnight/shared/rule/verdict';
import { topicBody, topicEndpoints, type TopicView } from '@fortnight/shared/topic/topic.contract';
import { hanIn, tooLongNames } from '@fortnight/shared/topic/topic.rules';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { ClashPanel } from '../ui/clash-panel';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { fieldLabels } from '../ui/field-labels';
import { formDraft } from '../ui/form-draft';
import { HistoryButton, type HistoryAsked } from '../ui/history-button';
import { ProblemPanel } from '../ui/problem-panel';
import { SidePanel } from '../ui/side-panel';
import { VerdictDirective } from '../ui/verdict';
import { TightPlaces } from './tight-places';

const fields = ['name', 'nameEn', 'shortName', 'shortNameEn'] as const;
type NameField = (typeof fields)[number];

/** Names a topic in both languages, shows its short names where room is scarce, and takes it out of use. */
@Component({
  selector: 'fn-topic-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ClashPanel,
    Control,
    Field,
    HistoryButton,
    ProblemPanel,
    SidePanel,
    TightPlaces,
    TranslocoPipe,
    VerdictDirective,
  ],
  templateUrl: './topic-form.html',
  styles: ':host { display: contents; }',
})
export class TopicForm {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly site = inject(CurrentSite);
  readonly topic = input.required<TopicView>();
  /** The colour of its programme, 1 to 8. */
  readonly tint = input.required<number>();
  readonly saved = output<void>();
  readonly left = output<void>();
  /** What is stored has changed: it has to be read anew. */
  readonly stale = output<void>();

  protected readonly fields = fields;
  protected readonly form = formDraft(
    topicBody,
    () => {
      const { name, nameEn, shortName, shortNameEn, isActive } = this.topic();
      return { name, nameEn, shortName, shortNameEn, isActive };
    },
    (body, latest: TopicView | undefined) => {
      const { id, version } = this.topic();
      const newest = Math.max(version, latest?.version ?? 0);
      return this.api.call(topicEndpoints.editTopic, { params: { topicId: id }, body, version: newest });
    },
    { of: () => this.topic().id, reread: () => this.stale.emit() },
  );
  protected readonly labels = fieldLabels({
    ...Object.fromEntries(fields.map((field) => [field, `topic.${field}`])),
    isActive: 'topic.state',
  });
  protected readonly words = (field: string, value: unknown): string =>
    field === 'isActive' ? this.reader.say(value ? 'topic.active' : 'topic.retired') : String(value);
  protected readonly history = computed((): HistoryAsked => {
    const { id, name } = this.topic();
    return { endpoint: topicEndpoints.readTopicHistory, params: { topicId: id }, name, zone: this.site.zone() };
  });

  private readonly figures = apiResource(policyEndpoints.readFigures, () => {
    return { params: { siteId: this.topic().siteId } };
  });
  /** How many Han characters a short name may have; unknown, the server alone counts. */
  private readonly mostHan = computed(() => {
    const figure = this.figures.value()?.figures.find(({ key }) => key === 'short-name-characters');
    return typeof figure?.value === 'number' ? figure.value : undefined;
  });
  private readonly tooLong = computed(() => {
    const most = this.mostHan();
    return most === undefined ? [] : tooLongNames(this.form.draft(), most);
  });
  protected readonly helps = computed((): Readonly<Record<NameField, string | null>> => {
    const [most, { shortName }] = [this.mostHan(), this.form.draft()];
    const help = most === undefined ? null : this.reader.say('topic.shortHelp', { most, count: hanIn(shortName) });
    return { name: null, nameEn: null, shortName: help, shortNameEn: this.reader.say('topic.shortEnHelp') };
  });
  protected readonly maySave = computed((): Verdict => {
    const count = this.tooLong().length;
    return count > 0 ? refuse('invalid-request', { count }) : allowed;
  });

  protected faultOf(field: NameField): string | undefined {
    const maximum = this.mostHan() ?? 0;
    const isTooLong = this.tooLong().some((one) => one === field);
    return isTooLong ? wordFault('too-many-han', { maximum }, this.reader.language()) : this.form.fault(`/${field}`);
  }

  protected edit(field: NameField, value: string): void {
    this.form.edit({ [field]: value });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.maySave().allowed && (await this.form.send(event))) this.saved.emit();
  }
}
