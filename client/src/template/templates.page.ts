import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { templateEndpoints, type TemplateView } from '@fortnight/shared/template/template.contract';
import { topicEndpoints } from '@fortnight/shared/topic/topic.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { HeadActs, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { Status } from '../ui/status';
import { VerdictDirective } from '../ui/verdict';
import { promiseWords } from './promise-words';
import { readRule, ruleWords } from './rule-row';

/** The training templates of a site: what is promised, and the rules that keep it. */
@Component({
  selector: 'fn-templates-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Empty,
    HeadActs,
    Icon,
    PageHead,
    ProblemPanel,
    RouterLink,
    Skeleton,
    Status,
    TranslocoPipe,
    VerdictDirective,
  ],
  templateUrl: './templates.page.html',
  styles: `
    .rules {
      display: block;
      white-space: normal;
    }
    .name {
      display: flex;
      align-items: center;
      color: var(--fn-ink);
      font-weight: var(--fn-w-medium);
    }
  `,
})
export class TemplatesPage {
  private readonly siteId = inject(CurrentSite).id;
  private readonly reader = inject(Reader);
  private readonly me = inject(Me);

  protected readonly templates = apiResource(templateEndpoints.listTemplates, () => this.ofSite());
  protected readonly topics = apiResource(topicEndpoints.listTopics, () => this.ofSite());
  protected readonly mayEdit = computed(() => this.me.may('template.edit', this.siteId()));

  protected nameOf(template: TemplateView): string {
    return this.reader.language() === 'en' ? template.nameEn : template.name;
  }

  protected promiseOf(template: TemplateView): string {
    return template.promise ? promiseWords(template.promise, this.reader.language()) : '';
  }

  protected rulesOf(template: TemplateView): string {
    const words = (template.ruleSet?.rules ?? []).map((rule) => ruleWords(readRule(rule), this.reader.language()));
    return words.join(this.reader.language() === 'en' ? '; ' : '；');
  }

  protected topicsOf(template: TemplateView): string {
    const isEnglish = this.reader.language() === 'en';
    const known = new Map(
      this.topics.value()?.map((topic) => [topic.id, isEnglish ? topic.shortNameEn : topic.shortName]),
    );
    return template.topicIds.map((topicId) => known.get(topicId) ?? '').join(isEnglish ? ', ' : '、');
  }

  private ofSite(): { params: { siteId: string } } | undefined {
    const siteId = this.siteId();
    return siteId ? { params: { siteId } } : undefined;
  }
}
