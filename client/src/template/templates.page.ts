import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SortValues } from '@fortnight/shared/rule/list-order';
import { promiseInWords } from '@fortnight/shared/template/promise-in-words';
import { ruleSetWords } from '@fortnight/shared/template/cadence-in-words';
import { templateEndpoints, type TemplateView } from '@fortnight/shared/template/template.contract';
import { topicEndpoints } from '@fortnight/shared/topic/topic.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { Icon } from '../ui/icon';
import { ListCell } from '../ui/list-cell';
import { ListFrame, type ListWords } from '../ui/list-frame';
import { listState } from '../ui/list-state';
import type { ListColumn } from '../ui/list-table';
import { HeadActs, PageHead } from '../ui/page-head';
import { isFoundBy } from '../ui/pinyin-initials';
import { Status } from '../ui/status';
import { VerdictDirective } from '../ui/verdict';
import { templateFilters } from './template-filters';

const columns = ['programme', 'name', 'minutes', 'state'] as const;
type Column = (typeof columns)[number];

/** The training templates of a site: what is promised, and the rules that keep it. */
@Component({
  selector: 'fn-templates-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HeadActs, Icon, ListCell, ListFrame, PageHead, RouterLink, Status, TranslocoPipe, VerdictDirective],
  templateUrl: './templates.page.html',
  styleUrl: '../ui/list.css',
})
export class TemplatesPage {
  private readonly siteId = inject(CurrentSite).id;
  private readonly reader = inject(Reader);
  private readonly me = inject(Me);

  private readonly topics = apiResource(topicEndpoints.listTopics, () => this.ofSite());
  private readonly programmes = apiResource(templateEndpoints.listProgrammes, () => this.ofSite());
  protected readonly list = listState<TemplateView, Column>({
    narrowing: ['search', 'programmeId', 'state'],
    columns,
    values: this.values(),
    idOf: ({ id }) => id,
    read: (asked) => {
      const all = apiResource(templateEndpoints.listTemplates, () => this.ofSite());
      return { ...all, value: computed(() => all.value()?.filter((one) => this.isAsked(one, asked()))) };
    },
  });
  protected readonly mayEdit = computed(() => this.me.may('template.edit', this.siteId()));
  protected readonly filters = computed(() => templateFilters(this.reader, this.programmes.value() ?? []));
  protected readonly words: ListWords = {
    title: 'template.title',
    search: 'template.searchLabel',
    noneFound: 'template.noneFound',
    none: 'template.none',
  };
  protected readonly shown: readonly ListColumn<Column | 'promise' | 'rules' | 'topics'>[] = [
    { key: 'name', label: 'template.name' },
    { key: 'programme', label: 'template.programme', look: 'wide' },
    { key: 'promise', label: 'template.promise', isFixed: true },
    { key: 'rules', label: 'template.cadenceColumn', look: 'wide', isFixed: true },
    { key: 'minutes', label: 'template.minutes', look: 'num' },
    { key: 'topics', label: 'template.topics', look: 'late', isFixed: true },
    { key: 'state', label: 'template.state' },
  ];
  protected readonly isUnused = (one: TemplateView): boolean => !one.isActive;

  protected nameOf({ name, nameEn }: TemplateView): string {
    return this.reader.language() === 'en' ? nameEn : name;
  }

  protected promiseOf({ promise }: TemplateView): string {
    return promise ? promiseInWords(promise, this.reader.language()) : '';
  }

  protected rulesOf(template: TemplateView): string {
    if (!template.ruleSet) return this.reader.say('template.way.promise');
    return ruleSetWords(template, this.reader.language()).join(this.reader.language() === 'en' ? '; ' : '；');
  }

  protected topicsOf({ topicIds }: TemplateView): string {
    const isEnglish = this.reader.language() === 'en';
    const known = new Map(
      this.topics.value()?.map((topic) => [topic.id, isEnglish ? topic.shortNameEn : topic.shortName]),
    );
    return topicIds.map((topicId) => known.get(topicId) ?? '').join(isEnglish ? ', ' : '、');
  }

  private isAsked(one: TemplateView, { search = '', programmeId, state }: Readonly<Record<string, string>>): boolean {
    const words = [one.name, one.nameEn, one.programmeCode, this.topicsOf(one)];
    const isProgramme = !programmeId || one.programmeId === programmeId;
    const isState = !state || (state === 'active') === one.isActive;
    return isProgramme && isState && (search === '' || words.some((text) => isFoundBy(text, search)));
  }

  private values(): SortValues<TemplateView, Column> {
    return {
      programme: ({ programmeCode }) => programmeCode,
      name: (row) => this.nameOf(row),
      minutes: ({ minutes }) => minutes,
      state: ({ isActive }) => (isActive ? 0 : 1),
    };
  }

  private ofSite(): { params: { siteId: string } } | undefined {
    const siteId = this.siteId();
    return siteId ? { params: { siteId } } : undefined;
  }
}
