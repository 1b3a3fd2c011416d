import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import type { ProgrammeView } from '@fortnight/shared/template/template.contract';
import type { TopicView } from '@fortnight/shared/topic/topic.contract';
import { Reader } from '../../i18n/language';

/** Topics by programme: a tick on the programme ticks all of its topics. */
@Component({
  selector: 'fn-topic-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (group of groups(); track group.code) {
      <fieldset>
        <legend class="vh">{{ group.name }}</legend>
        <label class="row">
          <input
            type="checkbox"
            [checked]="group.count === group.topics.length"
            [indeterminate]="group.count > 0 && group.count < group.topics.length"
            (change)="toggleAll(group.topics)"
          />
          <span [class]="'tag p' + group.tint">{{ group.code }}</span>
          <b class="m grow">{{ group.name }}</b>
          <span class="meta">{{ group.count }}/{{ group.topics.length }}</span>
        </label>
        @for (topic of group.topics; track topic.id) {
          <label class="row one">
            <input type="checkbox" [checked]="picked().has(topic.id)" (change)="toggle(topic.id)" />{{ nameOf(topic) }}
          </label>
        }
      </fieldset>
    }
  `,
  styles: `
    fieldset {
      margin: 0 0 var(--fn-3);
      padding: 0;
      border: 0;
      min-width: 0;
    }
    label {
      min-height: 28px;
    }
    .one {
      padding-inline-start: var(--fn-5);
    }
  `,
})
export class TopicPicker {
  private readonly reader = inject(Reader);
  readonly topics = input.required<readonly TopicView[]>();
  readonly programmes = input.required<readonly ProgrammeView[]>();
  readonly picked = model.required<ReadonlySet<string>>();

  protected readonly groups = computed(() =>
    this.programmes()
      .map((programme) => {
        const topics = this.topics().filter((one) => one.isActive && one.programmeCode === programme.code);
        const count = topics.filter(({ id }) => this.picked().has(id)).length;
        return { code: programme.code, tint: programme.tint, name: this.nameOf(programme), topics, count };
      })
      .filter(({ topics }) => topics.length > 0),
  );

  protected nameOf({ name, nameEn }: { readonly name: string; readonly nameEn: string }): string {
    return this.reader.language() === 'en' ? nameEn : name;
  }

  protected toggle(topicId: string): void {
    this.picked.update((before) => {
      const after = new Set(before);
      if (!after.delete(topicId)) after.add(topicId);
      return after;
    });
  }

  protected toggleAll(topics: readonly TopicView[]): void {
    const isWhole = topics.every(({ id }) => this.picked().has(id));
    this.picked.update((before) => {
      const after = new Set(before);
      for (const { id } of topics) {
        if (isWhole) after.delete(id);
        else after.add(id);
      }
      return after;
    });
  }
}
