import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import {
  templateBody,
  templateEndpoints,
  type TemplateBody,
  type TemplateView,
} from '@fortnight/shared/template/template.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { formDraft } from '../ui/form-draft';
import { HistoryButton, type HistoryAsked } from '../ui/history-button';
import { HeadActs, HeadLead, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { VerdictDirective } from '../ui/verdict';
import { AudienceForm } from './audience-form';
import { CadenceForm } from './cadence-form';
import { DatesPreview } from './dates-preview';
import { SaveTemplate } from './save-template';
import { bodyOf, emptyTemplate } from './template-draft';

/** One template: how it recurs, who and where, the next dates, and what came of it. `/templates/new` makes one. */
@Component({
  selector: 'fn-template-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    HistoryButton,
    AudienceForm,
    CadenceForm,
    DatesPreview,
    HeadActs,
    HeadLead,
    PageHead,
    ProblemPanel,
    Skeleton,
    RouterOutlet,
    TranslocoPipe,
    VerdictDirective,
  ],
  templateUrl: './template.page.html',
})
export class TemplatePage {
  private readonly current = inject(CurrentSite);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly saving = inject(SaveTemplate);

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
  protected readonly isReady = computed(() => !this.templateId() || this.template.value() !== undefined);
  protected readonly isChanged = computed(() => JSON.stringify(this.form.draft()) !== JSON.stringify(this.stored()));
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

  protected async save(): Promise<void> {
    const saved = await this.form.send();
    if (saved && this.templateId()) this.template.set(saved);
  }
}

function bodyOrNew(template: TemplateView | undefined): TemplateBody {
  return template ? bodyOf(template) : emptyTemplate();
}
