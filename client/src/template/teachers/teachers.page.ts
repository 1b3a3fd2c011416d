import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { pathOf } from '@fortnight/shared/rule/endpoint';
import { templateEndpoints } from '@fortnight/shared/template/template.contract';
import {
  qualificationEndpoints,
  qualificationSorts,
  qualificationStates,
  type QualificationQuery,
  type QualificationReport,
  type QualificationSort,
  type QualificationView,
} from '@fortnight/shared/topic/qualification.contract';
import { topicEndpoints } from '@fortnight/shared/topic/topic.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../../api/api-resource';
import { queryText } from '../../api/request';
import { Reader } from '../../i18n/language';
import { CurrentSite } from '../../person/current-site';
import { Me } from '../../person/me';
import { DateTextPipe } from '../../time/date.pipes';
import { bulkTold, type BulkDone } from '../../ui/bulk-edit';
import { Icon } from '../../ui/icon';
import { ListCell } from '../../ui/list-cell';
import { ListFrame, type ListWords } from '../../ui/list-frame';
import { listState } from '../../ui/list-state';
import type { ListColumn } from '../../ui/list-table';
import { mediaSignal, phoneQuery } from '../../ui/media';
import { HeadActs, PageHead } from '../../ui/page-head';
import { Status } from '../../ui/status';
import { VerdictDirective } from '../../ui/verdict';
import { GrantPanel } from './grant-panel';
import { QualificationBulk } from './qualification-bulk';
import { qualificationFilters, stateLooks, topicName } from './qualification-words';

/** Who may teach what at a site, and until when (R34); what narrows and orders it lives in the address. */
@Component({
  selector: 'fn-teachers-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    DateTextPipe,
    GrantPanel,
    HeadActs,
    Icon,
    ListCell,
    ListFrame,
    NgTemplateOutlet,
    PageHead,
    QualificationBulk,
    RouterLink,
    Status,
    TranslocoPipe,
    VerdictDirective,
  ],
  templateUrl: './teachers.page.html',
  styleUrl: '../../ui/list.css',
  styles: `
    /* Rows are equally high: what is too long is cut at its end. */
    .topic,
    .held {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .held {
      display: flex;
      align-items: center;
      gap: var(--fn-2);
      white-space: nowrap;
    }
  `,
})
export class TeachersPage {
  private readonly reader = inject(Reader);
  private readonly me = inject(Me);
  private readonly tell = bulkTold();
  protected readonly siteId = inject(CurrentSite).id;

  protected readonly programmes = apiResource(templateEndpoints.listProgrammes, () => this.ofSite());
  protected readonly topics = apiResource(topicEndpoints.listTopics, () => this.ofSite());
  protected readonly list = listState<QualificationView, QualificationSort>({
    narrowing: ['search', 'state', 'programmeCode', 'topicId'],
    columns: qualificationSorts,
    values: {
      name: (row) => row.name,
      staffNumber: (row) => row.staffNumber,
      team: (row) => row.teamName,
      topic: (row) => `${row.programmeCode} ${topicName(row, this.reader)}`,
      validUntil: (row) => row.validUntil,
      grantedAt: (row) => row.granted.at,
    },
    idOf: ({ id }) => id,
    read: (asked) =>
      apiResource(qualificationEndpoints.listQualifications, () => {
        const site = this.ofSite();
        const isKnown = !asked()['topicId'] || this.topics.value();
        return site && isKnown ? { ...site, query: this.queryOf(asked()) } : undefined;
      }),
  });
  protected readonly open = signal<'grant' | 'edit' | undefined>(undefined);
  protected readonly mayGrant = computed(() => this.me.may('qualification.grant', this.siteId()));
  protected readonly filters = computed(() =>
    qualificationFilters(this.reader, this.programmes.value() ?? [], this.topics.value() ?? []),
  );
  protected readonly exportAddress = computed(() => {
    const query = { ...this.queryOf(this.list.asked()), ...this.list.order() };
    return pathOf(qualificationEndpoints.exportQualifications.path, { siteId: this.siteId() ?? '' }) + queryText(query);
  });
  protected readonly words: ListWords = {
    title: 'topic.may.title',
    search: 'topic.may.search',
    noneFound: 'topic.may.noneFound',
    none: 'topic.may.none',
  };
  /** A phone has no room for the end and the state beside the topic: there they stand below it. */
  protected readonly isPhone = mediaSignal(phoneQuery);
  protected readonly columns: readonly ListColumn<QualificationSort | 'state'>[] = [
    { key: 'name', label: 'person.name' },
    { key: 'staffNumber', label: 'person.staffNumber', look: 'wide' },
    { key: 'team', label: 'person.team', look: 'late' },
    { key: 'topic', label: 'topic.may.topic', look: 'rest' },
    { key: 'validUntil', label: 'topic.may.until', look: 'wide' },
    { key: 'state', label: 'topic.state', look: 'wide', isFixed: true },
    { key: 'grantedAt', label: 'topic.may.granted', look: 'late' },
  ];
  protected readonly looks = stateLooks;
  protected readonly isAway = ({ state }: QualificationView): boolean => state === 'revoked' || state === 'expired';

  protected topicName(one: QualificationView): string {
    return topicName(one, this.reader);
  }

  protected tintOf({ programmeCode }: QualificationView): number {
    return this.programmes.value()?.find(({ code }) => code === programmeCode)?.tint ?? 1;
  }

  protected granted(): void {
    this.open.set(undefined);
    this.list.found.reload();
  }

  protected written(done: BulkDone<QualificationReport>): void {
    const { changed: count, revoked } = done.report;
    this.open.set(undefined);
    this.list.selection.clear();
    const words = {
      done: this.reader.say(revoked > 0 ? 'topic.may.revokedDone' : 'topic.may.edited', { count }),
      undone: (undone: number) => this.reader.say('topic.may.undone', { count: undone }),
    };
    this.tell(done, words, () => this.list.found.reload());
  }

  private queryOf({ state, topicId, ...asked }: Readonly<Record<string, string>>): QualificationQuery {
    const known = [...qualificationStates, 'valid' as const].find((one) => one === state);
    // A topic of another site stays in the address after a switch of site; it means nothing there.
    const isHere = (this.topics.value() ?? []).some(({ id }) => id === topicId);
    return { ...asked, ...(known ? { state: known } : {}), ...(topicId && isHere ? { topicId } : {}) };
  }

  private ofSite(): { params: { siteId: string } } | undefined {
    const siteId = this.siteId();
    return siteId ? { params: { siteId } } : undefined;
  }
}
