import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import type { Problem } from '@fortnight/shared/rule/problem';
import {
  templateBody,
  templateEndpoints,
  type TemplateBody,
  type TemplateView,
} from '@fortnight/shared/template/template.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { faultAt, problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { checkForm } from '../ui/form-check';
import { HeadActs, HeadLead, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { Toasts } from '../ui/toasts';
import { VerdictDirective } from '../ui/verdict';
import { AudienceForm } from './audience-form';
import { CadenceForm } from './cadence-form';
import { DatesPreview } from './dates-preview';
import { bodyOf, emptyTemplate } from './template-draft';

/** One template: how it recurs, who and where, the next dates, and what came of it. `/templates/new` makes one. */
@Component({
  selector: 'fn-template-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
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
  private readonly api = inject(ApiClient);
  private readonly current = inject(CurrentSite);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  readonly templateId = input<string>();

  protected readonly template = apiResource(templateEndpoints.readTemplate, () => {
    const templateId = this.templateId();
    return templateId ? { params: { templateId } } : undefined;
  });
  protected readonly siteId = computed(() => this.template.value()?.siteId ?? this.current.id() ?? '');
  protected readonly mayEdit = computed(() => this.me.may('template.edit', this.siteId()));
  protected readonly stored = computed(() => bodyOrNew(this.template.value()));
  protected readonly draft = linkedSignal<TemplateBody>(() => this.stored());
  protected readonly isReady = computed(() => !this.templateId() || this.template.value() !== undefined);
  protected readonly isChanged = computed(() => JSON.stringify(this.draft()) !== JSON.stringify(this.stored()));
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly otherProblem = computed(() => (this.problem()?.errors?.length ? undefined : this.problem()));
  protected readonly isBusy = signal(false);
  protected readonly title = computed(() => {
    const template = this.template.value();
    if (!template) return this.reader.say('template.add');
    return this.reader.language() === 'en' ? template.nameEn : template.name;
  });
  protected readonly faultOf = (pointer: string): string | undefined => faultAt(this.problem(), pointer);

  protected edit(change: Partial<TemplateBody>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected dropChanges(): void {
    this.draft.set(this.stored());
    this.problem.set(undefined);
  }

  protected async save(): Promise<void> {
    const check = checkForm(templateBody, this.draft(), this.reader.language());
    this.problem.set(check.problem);
    if (!check.value || this.isBusy()) return;
    this.isBusy.set(true);
    try {
      await this.take(await this.send(check.value));
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    } finally {
      this.isBusy.set(false);
    }
  }

  private send(body: TemplateBody): Promise<TemplateView> {
    const template = this.template.value();
    if (!template) return this.api.call(templateEndpoints.createTemplate, { params: { siteId: this.siteId() }, body });
    const params = { templateId: template.id };
    return this.api.call(templateEndpoints.editTemplate, { params, body, version: template.version });
  }

  private async take(saved: TemplateView): Promise<void> {
    this.toasts.show({ text: this.reader.say('template.saved'), tone: 'ok' });
    if (this.templateId()) this.template.set(saved);
    else await this.router.navigate(['/templates', saved.id]);
  }
}

function bodyOrNew(template: TemplateView | undefined): TemplateBody {
  return template ? bodyOf(template) : emptyTemplate();
}
