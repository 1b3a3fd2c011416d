import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { templateEndpoints } from '@fortnight/shared/template/template.contract';
import { qualificationEndpoints, type QualificationView } from '@fortnight/shared/topic/qualification.contract';
import { topicEndpoints } from '@fortnight/shared/topic/topic.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../../api/api-resource';
import { Reader } from '../../i18n/language';
import { CurrentSite } from '../../person/current-site';
import { Me } from '../../person/me';
import { DateTextPipe } from '../../time/date.pipes';
import { ServerClock } from '../../time/server-clock';
import { todayAt } from '../../time/today';
import { Control } from '../../ui/control';
import { Field } from '../../ui/field';
import { textOf } from '../../ui/form-draft';
import { gesture } from '../../ui/gesture';
import { ProblemPanel } from '../../ui/problem-panel';
import { Status } from '../../ui/status';
import { VerdictDirective } from '../../ui/verdict';
import { QualificationActs } from './qualification-acts';
import { stateLooks, topicName } from './qualification-words';
import { TopicPicker } from './topic-picker';

/** What somebody may teach at the site shown, by programme and end (R34); the routes put it on the person's page. */
@Component({
  selector: 'fn-person-qualifications',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, DateTextPipe, Field, ProblemPanel, Status, TopicPicker, TranslocoPipe, VerdictDirective],
  templateUrl: './person-qualifications.html',
  styles: `
    .words {
      display: block;
    }
  `,
})
export class PersonQualifications {
  private readonly acts = inject(QualificationActs);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly clock = inject(ServerClock);
  private readonly site = inject(CurrentSite);
  readonly employeeId = input.required<string>();

  protected readonly text = textOf;
  protected readonly looks = stateLooks;
  protected readonly writing = gesture();
  protected readonly programmes = apiResource(templateEndpoints.listProgrammes, () => this.ofSite());
  protected readonly topics = apiResource(topicEndpoints.listTopics, () => this.ofSite());
  protected readonly held = apiResource(qualificationEndpoints.listQualifications, () => {
    const site = this.ofSite();
    return site && { ...site, query: { employeeId: this.employeeId() } };
  });
  protected readonly mayGrant = computed(() => this.me.may('qualification.grant', this.site.id()));
  protected readonly today = computed(() => todayAt(this.clock, this.site.zone()));
  protected readonly isGranting = linkedSignal<string, boolean>({ source: this.employeeId, computation: () => false });
  protected readonly taught = signal<ReadonlySet<string>>(new Set());
  protected readonly validUntil = signal('');

  /** One row for each programme, state and end. */
  protected readonly rows = computed(() => {
    const groups = new Map<string, QualificationView[]>();
    for (const one of this.held.value() ?? []) {
      const key = [one.programmeCode, one.validUntil, one.state].join(' ');
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return [...groups].map(([key, all]) => this.rowOf(key, all));
  });

  protected start(): void {
    this.taught.set(new Set());
    this.validUntil.set('');
    this.isGranting.set(true);
  }

  protected async grant(): Promise<void> {
    const siteId = this.site.id();
    if (!siteId || this.taught().size === 0) return;
    const validUntil = this.validUntil() || null;
    const body = { employeeIds: [this.employeeId()], topicIds: [...this.taught()], validUntil };
    if (!(await this.writing.run(() => this.acts.grant(siteId, body)))) return;
    this.isGranting.set(false);
    this.held.reload();
  }

  protected async revoke(held: readonly QualificationView[]): Promise<void> {
    const siteId = this.site.id();
    if (!siteId) return;
    await this.writing.run(() => this.acts.revoke(siteId, held));
    this.held.reload();
  }

  private rowOf(key: string, all: readonly QualificationView[]) {
    const [first] = all as [QualificationView];
    const programme = this.programmes.value()?.find(({ code }) => code === first.programmeCode);
    const name = this.reader.language() === 'en' ? programme?.nameEn : programme?.name;
    const words = all.map((one) => topicName(one, this.reader)).join(this.reader.language() === 'en' ? ', ' : '、');
    return { key, all, first, tint: programme?.tint ?? 1, name: name ?? '', words };
  }

  private ofSite(): { params: { siteId: string } } | undefined {
    const siteId = this.site.id();
    return siteId ? { params: { siteId } } : undefined;
  }
}
