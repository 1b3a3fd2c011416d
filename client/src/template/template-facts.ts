import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { ProgrammeView, TemplateBody } from '@fortnight/shared/template/template.contract';
import { topicEndpoints } from '@fortnight/shared/topic/topic.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { textOf } from '../ui/form-draft';
import type { CadenceDesk } from './cadence-desk';

/** What a template is called, which programme it belongs to, and whether months are drafted from it. */
@Component({
  selector: 'fn-template-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  templateUrl: './template-facts.html',
  styleUrl: './template-form.css',
})
export class TemplateFacts {
  private readonly reader = inject(Reader);
  readonly draft = input.required<TemplateBody>();
  readonly desk = input.required<CadenceDesk>();
  readonly isNew = input(false);
  readonly faultOf = input.required<(pointer: string) => string | undefined>();
  readonly edited = output<Partial<TemplateBody>>();

  protected readonly text = textOf;
  private readonly topics = apiResource(topicEndpoints.listTopics, () => {
    const siteId = this.desk().site()?.id;
    return this.isNew() && siteId ? { params: { siteId } } : undefined;
  });

  protected label(programme: ProgrammeView): string {
    return this.reader.language() === 'en' ? programme.nameEn : programme.name;
  }

  /** A programme brings its topics, its names where none are given, and by itself is kept by its promise alone. */
  protected pickProgramme(programmeId: string): void {
    const programme = this.desk()
      .programmes.value()
      ?.find((one) => one.id === programmeId);
    const own = (this.topics.value() ?? []).filter((topic) => topic.programmeCode === programme?.code);
    const named = this.draft().name ? {} : { name: programme?.name ?? '', nameEn: programme?.nameEn ?? '' };
    const byPromise = programme?.promise ? { ruleSet: null } : {};
    this.edited.emit({ programmeId, topicIds: own.map(({ id }) => id), ...named, ...byPromise });
  }
}
