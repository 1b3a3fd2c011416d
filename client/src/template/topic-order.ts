import { CdkDrag, CdkDragHandle, CdkDropList, moveItemInArray, type CdkDragDrop } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output } from '@angular/core';
import { topicEndpoints, type TopicView } from '@fortnight/shared/topic/topic.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { Icon } from '../ui/icon';

/** The topics of a template in the order in which they take turns: dragged, or moved by the arrow keys. */
@Component({
  selector: 'fn-topic-order',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CdkDrag, CdkDragHandle, CdkDropList, Icon, TranslocoPipe],
  templateUrl: './topic-order.html',
  styleUrl: './topic-order.css',
})
export class TopicOrder {
  private readonly reader = inject(Reader);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly siteId = input.required<string>();
  readonly topicIds = input.required<readonly string[]>();
  /** The programme whose topics are offered. */
  readonly programmeCode = input<string>();
  readonly fault = input<string>();
  readonly reordered = output<string[]>();

  private readonly topics = apiResource(topicEndpoints.listTopics, () =>
    this.siteId() ? { params: { siteId: this.siteId() } } : undefined,
  );
  protected readonly chosen = computed(() => {
    const known = new Map(this.topics.value()?.map((topic) => [topic.id, topic]));
    return this.topicIds().flatMap((id) => known.get(id) ?? []);
  });
  protected readonly offered = computed(() =>
    (this.topics.value() ?? []).filter(
      ({ id, programmeCode, isActive }) =>
        isActive && programmeCode === this.programmeCode() && !this.topicIds().includes(id),
    ),
  );

  protected nameOf({ name, nameEn }: TopicView): string {
    return this.reader.language() === 'en' ? nameEn : name;
  }

  protected drop({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.move(previousIndex, currentIndex);
  }

  /** With Alt and an arrow the card that has the focus moves, and keeps the focus. */
  protected press(event: Event, at: number): void {
    const { key, altKey } = event as KeyboardEvent;
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key];
    if (!altKey || !step) return;
    event.preventDefault();
    this.move(at, at + step);
    const handles = () => this.host.nativeElement.querySelectorAll<HTMLElement>('.grip');
    setTimeout(() => handles()[at + step]?.focus());
  }

  protected remove(id: string): void {
    this.reordered.emit(this.topicIds().filter((one) => one !== id));
  }

  protected add(id: string): void {
    if (id) this.reordered.emit([...this.topicIds(), id]);
  }

  private move(from: number, to: number): void {
    if (to < 0 || to >= this.topicIds().length || from === to) return;
    const next = [...this.topicIds()];
    moveItemInArray(next, from, to);
    this.reordered.emit(next);
  }
}
