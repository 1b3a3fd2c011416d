import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { ProgrammeView } from '@fortnight/shared/template/template.contract';
import { qualificationEndpoints } from '@fortnight/shared/topic/qualification.contract';
import type { TopicView } from '@fortnight/shared/topic/topic.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../../api/api-resource';
import { CurrentSite } from '../../person/current-site';
import { ServerClock } from '../../time/server-clock';
import { todayAt } from '../../time/today';
import { Control } from '../../ui/control';
import { Field } from '../../ui/field';
import { textOf } from '../../ui/form-draft';
import { gesture } from '../../ui/gesture';
import { isFoundBy } from '../../ui/pinyin-initials';
import { ProblemPanel } from '../../ui/problem-panel';
import { SearchBox } from '../../ui/search-box';
import { SidePanel } from '../../ui/side-panel';
import { QualificationActs } from './qualification-acts';
import { TopicPicker } from './topic-picker';

/** Qualifies people to teach: who, what, until when. */
@Component({
  selector: 'fn-grant-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, ProblemPanel, SearchBox, SidePanel, TopicPicker, TranslocoPipe],
  templateUrl: './grant-panel.html',
  styles: `
    :host {
      display: contents;
    }
    .people {
      max-height: 220px;
      overflow: auto;
    }
    .people label {
      min-height: 28px;
    }
  `,
})
export class GrantPanel {
  private readonly acts = inject(QualificationActs);
  private readonly clock = inject(ServerClock);
  private readonly zone = inject(CurrentSite).zone;
  readonly siteId = input.required<string>();
  readonly topics = input.required<readonly TopicView[]>();
  readonly programmes = input.required<readonly ProgrammeView[]>();
  readonly granted = output<void>();
  readonly closed = output<void>();

  protected readonly text = textOf;
  protected readonly writing = gesture();
  protected readonly search = signal('');
  protected readonly people = signal<ReadonlySet<string>>(new Set());
  protected readonly taught = signal<ReadonlySet<string>>(new Set());
  protected readonly validUntil = signal('');
  protected readonly today = computed(() => todayAt(this.clock, this.zone()));
  protected readonly candidates = apiResource(qualificationEndpoints.listCandidates, () => ({
    params: { siteId: this.siteId() },
  }));
  /** Whoever is picked stays in sight, whatever is searched. */
  protected readonly shown = computed(() =>
    (this.candidates.value() ?? []).filter(
      ({ employeeId, name, staffNumber, holdsTeachingRole }) =>
        this.people().has(employeeId) ||
        (this.search() === ''
          ? holdsTeachingRole
          : isFoundBy(name, this.search()) || staffNumber.includes(this.search())),
    ),
  );
  protected readonly isReady = computed(
    () => this.people().size > 0 && this.taught().size > 0 && !this.writing.isBusy(),
  );

  protected toggle(employeeId: string): void {
    this.people.update((before) => {
      const after = new Set(before);
      if (!after.delete(employeeId)) after.add(employeeId);
      return after;
    });
  }

  protected async grant(): Promise<void> {
    if (!this.isReady()) return;
    const body = {
      employeeIds: [...this.people()],
      topicIds: [...this.taught()],
      validUntil: this.validUntil() || null,
    };
    if (await this.writing.run(() => this.acts.grant(this.siteId(), body))) this.granted.emit();
  }
}
