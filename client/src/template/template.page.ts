import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import {
  templateBody,
  templateEndpoints,
  type TemplateBody,
  type TemplateView,
} from '@fortnight/shared/template/template.contract';
import { refuse, type Verdict } from '@fortnight/shared/rule/verdict';
import { toLocal } from '@fortnight/shared/time/zone';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { ServerClock } from '../time/server-clock';
import { formDraft } from '../ui/form-draft';
import { HistoryButton, type HistoryAsked } from '../ui/history-button';
import { HeadActs, HeadLead, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { Status } from '../ui/status';
import { VerdictDirective } from '../ui/verdict';
import { AudienceForm } from './audience-form';
import { CadenceDesk } from './cadence-desk';
import { CadenceForm } from './cadence-form';
import { SaveTemplate } from './save-template';
import { SentenceField } from './sentence-field';
import { bodyOf, emptyTemplate } from './template-draft';
import { TemplateFacts } from './template-facts';
import { TemplateList } from './template-list';
import { TemplatePreview } from './template-preview';
import { TopicOrder } from './topic-order';

/** One template: how it recurs, who and where, the next dates, and what came of it. `/templates/new` makes one. */
@Component({
  selector: 'fn-template-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    HistoryButton,
    AudienceForm,
    CadenceForm,
    HeadActs,
    HeadLead,
    PageHead,
    ProblemPanel,
    RouterOutlet,
    SentenceField,
    Skeleton,
    Status,
    TemplateFacts,
    TemplateList,
    TemplatePreview,
    TopicOrder,
    TranslocoPipe,
    VerdictDirective,
  ],
  templateUrl: './template.page.html',
  styleUrl: './template.page.css',
})
export class TemplatePage {
  private readonly current = inject(CurrentSite);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly saving = inject(SaveTemplate);
  private readonly clock = inject(ServerClock);

  readonly templateId = input<string>();

  protected readonly template = apiResource(templateEndpoints.readTemplate, () => {
    const templateId = this.templateId();
    return templateId ? { params: { templateId } } : undefined;
  });
  protected readonly siteId = computed(() => this.template.value()?.siteId ?? this.current.id() ?? '');
  protected readonly mayEdit = computed(() => this.me.may('template.edit', this.siteId()));
  protected readonly stored = computed(() => bodyOrNew(this.template.value()));
  protected readonly form = formDraft(
    templateBody,
    () => this.stored(),
    (body) => this.saving.run(this.siteId(), this.template.value(), body),
  );
  protected readonly desk = new CadenceDesk({
    draft: this.form.draft,
    siteId: this.siteId,
    edit: (change) => this.form.edit(change),
  });
  private readonly savedAt = signal<string | null>(null);
  private readonly list = viewChild(TemplateList);
  /** Without the programmes the sentence would lack what is promised. */
  protected readonly isReady = computed(() => {
    const { programmes } = this.desk;
    const isKnown = programmes.value() !== undefined || programmes.problem() !== undefined;
    return isKnown && (!this.templateId() || this.template.value() !== undefined);
  });
  protected readonly isChanged = computed(() => JSON.stringify(this.form.draft()) !== JSON.stringify(this.stored()));
  private readonly programme = computed(() =>
    this.desk.programmes.value()?.find(({ id }) => id === this.form.draft().programmeId),
  );
  protected readonly programmeCode = computed(() => this.template.value()?.programmeCode ?? this.programme()?.code);
  protected readonly tint = computed(() => this.template.value()?.tint ?? this.programme()?.tint ?? null);
  /** What stands against saving: words not understood, or a cadence that the server would refuse too. */
  private readonly wrongs = computed(() => {
    if (this.desk.reading().faults.length > 0) return this.desk.reading().faults.length;
    return this.form.draft().isActive ? this.desk.refused().length : 0;
  });
  protected readonly isBlocked = computed(() => this.wrongs() > 0);
  protected readonly maySave = computed((): Verdict =>
    this.isBlocked() ? refuse('invalid-request', { count: this.wrongs() }) : this.mayEdit(),
  );
  /** What is told left of the act: how many things are wrong, what a change touches, or when it was saved. */
  protected readonly state = computed(() => {
    if (this.isBlocked()) return this.reader.say('template.toMend', { count: this.wrongs() });
    if (this.isChanged()) return this.reader.say('template.touches');
    const at = this.savedAt();
    return at ? this.reader.say('template.savedAt', { at }) : '';
  });
  protected readonly title = computed(() => {
    const template = this.template.value();
    if (!template) return this.reader.say('template.add');
    return this.reader.language() === 'en' ? template.nameEn : template.name;
  });
  protected readonly history = computed((): HistoryAsked | undefined => {
    const templateId = this.templateId();
    const asked = { endpoint: templateEndpoints.readTemplateHistory, name: this.title(), zone: this.current.zone() };
    return templateId ? { ...asked, params: { templateId } } : undefined;
  });

  protected drop(): void {
    this.form.drop();
    this.desk.forget();
  }

  protected async save(): Promise<void> {
    if (!this.maySave().allowed) return;
    const saved = await this.form.send();
    if (!saved) return;
    this.desk.forget();
    this.savedAt.set(toLocal(this.clock.nowMs(), this.current.zone()).time);
    if (this.templateId()) this.template.set(saved);
    this.list()?.reload();
  }
}

function bodyOrNew(template: TemplateView | undefined): TemplateBody {
  return template ? bodyOf(template) : emptyTemplate();
}
