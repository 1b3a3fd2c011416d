import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { templateEndpoints, type TemplateView } from '@fortnight/shared/template/template.contract';
import { topicEndpoints, type TopicView } from '@fortnight/shared/topic/topic.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { TopicForm } from '../topic/topic-form';
import { ListCell } from '../ui/list-cell';
import type { ListFilter } from '../ui/list-filter';
import { ListFrame, type ListWords } from '../ui/list-frame';
import { ListName } from '../ui/list-name';
import { listOpened } from '../ui/list-opened';
import { listState } from '../ui/list-state';
import type { ListColumn } from '../ui/list-table';
import { PageHead } from '../ui/page-head';
import { isFoundBy } from '../ui/pinyin-initials';
import { Status } from '../ui/status';
import { Toasts } from '../ui/toasts';
import { programmeFilter } from './template-filters';

const sorts = ['programme', 'name', 'shortName', 'templates', 'state'] as const;
type TopicSort = (typeof sorts)[number];

/** The topic library of a site, by programme; what narrows it and which topic is open lives in the address. */
@Component({
  selector: 'fn-topics-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ListCell, ListFrame, ListName, PageHead, RouterLink, Status, TopicForm, TranslocoPipe],
  templateUrl: './topics.page.html',
  styleUrl: '../ui/list.css',
})
export class TopicsPage {
  private readonly siteId = inject(CurrentSite).id;
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  private readonly me = inject(Me);

  private readonly programmes = apiResource(templateEndpoints.listProgrammes, () => this.ofSite());
  private readonly templates = apiResource(templateEndpoints.listTemplates, () => this.ofSite());
  protected readonly list = listState<TopicView, TopicSort>({
    narrowing: ['search', 'programmeId', 'state'],
    columns: sorts,
    values: {
      programme: ({ programmeCode }) => programmeCode,
      name: (one) => this.nameOf(one),
      shortName: (one) => this.shortOf(one),
      templates: (one) => this.teaching(one).length,
      state: ({ isActive }) => (isActive ? 0 : 1),
    },
    idOf: ({ id }) => id,
    read: (asked) => {
      const all = apiResource(topicEndpoints.listTopics, () => this.ofSite());
      return { ...all, value: computed(() => all.value()?.filter((one) => this.isAsked(one, asked()))) };
    },
  });
  protected readonly opened = listOpened(this.list.address, this.list.rows);
  protected readonly mayEdit = computed(() => this.me.may('template.edit', this.siteId()));
  protected readonly filters = computed((): ListFilter[] => [
    programmeFilter(this.reader, this.programmes.value() ?? []),
    {
      name: 'state',
      label: this.reader.say('topic.state'),
      choices: [
        { value: '', label: this.reader.say('topic.anyState') },
        { value: 'active', label: this.reader.say('topic.active') },
        { value: 'retired', label: this.reader.say('topic.retired') },
      ],
    },
  ]);
  protected readonly words: ListWords = {
    title: 'topic.title',
    search: 'topic.searchLabel',
    noneFound: 'topic.noneFound',
    none: 'topic.none',
  };
  protected readonly columns: readonly ListColumn<TopicSort | 'other'>[] = [
    { key: 'name', label: 'topic.listName' },
    { key: 'shortName', label: 'topic.listShort' },
    { key: 'programme', label: 'template.programme' },
    { key: 'other', label: 'topic.otherName', look: 'late', isFixed: true },
    { key: 'templates', label: 'topic.templates', look: 'num wide' },
    { key: 'state', label: 'topic.state' },
  ];

  protected readonly isRetired = ({ isActive }: TopicView): boolean => !isActive;

  protected nameOf({ name, nameEn }: Pick<TopicView, 'name' | 'nameEn'>): string {
    return this.reader.language() === 'en' ? nameEn : name;
  }

  protected otherNameOf({ name, nameEn }: TopicView): string {
    return this.reader.language() === 'en' ? name : nameEn;
  }

  protected shortOf({ shortName, shortNameEn }: TopicView): string {
    return this.reader.language() === 'en' ? shortNameEn : shortName;
  }

  /** The templates in use that teach it. */
  protected teaching({ id }: TopicView): TemplateView[] {
    return (this.templates.value() ?? []).filter(({ isActive, topicIds }) => isActive && topicIds.includes(id));
  }

  protected tintOf({ programmeCode }: TopicView): number {
    return this.programmes.value()?.find(({ code }) => code === programmeCode)?.tint ?? 1;
  }

  protected saved(): void {
    this.opened.close();
    this.list.found.reload();
    this.toasts.show({ text: this.reader.say('topic.saved'), tone: 'ok' });
  }

  private isAsked(one: TopicView, { search = '', programmeId, state }: Readonly<Record<string, string>>): boolean {
    const code = this.programmes.value()?.find(({ id }) => id === programmeId)?.code;
    const words = [one.name, one.shortName, one.nameEn, one.shortNameEn, one.code];
    const isProgramme = code === undefined || code === one.programmeCode;
    const isState = !state || (state === 'active') === one.isActive;
    return isProgramme && isState && (search === '' || words.some((text) => isFoundBy(text, search)));
  }

  private ofSite(): { params: { siteId: string } } | undefined {
    const siteId = this.siteId();
    return siteId ? { params: { siteId } } : undefined;
  }
}
