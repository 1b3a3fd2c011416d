import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { teachingRoles, type Role } from '@fortnight/shared/person/rights.data';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { audiences, type TemplateBody } from '@fortnight/shared/template/template.contract';
import { topicEndpoints, type TopicView } from '@fortnight/shared/topic/topic.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { Segmented } from '../ui/segmented';

/** Whom a template trains, who teaches it, where, and the topics in turn. */
@Component({
  selector: 'fn-audience-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, Segmented, TranslocoPipe],
  templateUrl: './audience-form.html',
  styleUrl: './template-form.css',
})
export class AudienceForm {
  private readonly reader = inject(Reader);
  readonly siteId = input.required<string>();
  readonly draft = input.required<TemplateBody>();
  /** The programme whose topics are offered. */
  readonly programmeCode = input<string>();
  readonly faultOf = input.required<(pointer: string) => string | undefined>();
  readonly edited = output<Partial<TemplateBody>>();

  protected readonly topics = apiResource(topicEndpoints.listTopics, () => this.ofSite());
  protected readonly rooms = apiResource(siteEndpoints.listRooms, () => this.ofSite());
  protected readonly teachingRoles = teachingRoles;
  /** The programme's topics, and what is chosen already. */
  protected readonly offered = computed(() => {
    const chosen = this.draft().topicIds;
    const code = this.programmeCode() ?? this.topics.value()?.find((topic) => chosen.includes(topic.id))?.programmeCode;
    return (this.topics.value() ?? []).filter((topic) => topic.programmeCode === code || chosen.includes(topic.id));
  });
  protected readonly audienceOptions = computed(() =>
    audiences.map((value) => ({ value, label: this.reader.say(`template.audience.${value}`) })),
  );

  protected text(event: Event): string {
    return (event.target as HTMLSelectElement).value;
  }

  protected label(topic: TopicView): string {
    return this.reader.language() === 'en' ? topic.nameEn : topic.name;
  }

  protected toggleTopic(topicId: string): void {
    this.edited.emit({ topicIds: toggled(this.draft().topicIds, topicId) });
  }

  protected toggleRole(role: Role): void {
    this.edited.emit({ instructorRoles: toggled(this.draft().instructorRoles, role) });
  }

  private ofSite(): { params: { siteId: string } } | undefined {
    return this.siteId() ? { params: { siteId: this.siteId() } } : undefined;
  }
}

/** The list without the item where it has it, else with it at the end. */
function toggled<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}
