import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { OutboxMail } from '@fortnight/shared/invite/invite.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { MomentPipe } from '../time/date.pipes';
import { Segmented } from '../ui/segmented';
import { MailFrame } from './mail-frame';
import { linkPieces } from './mail-links';

type Part = 'html' | 'text' | 'calendar';

/** One mail as its reader would see it: the page, the plain text, the calendar part. */
@Component({
  selector: 'fn-mail-pane',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MailFrame, MomentPipe, Segmented, TranslocoPipe],
  templateUrl: './mail-pane.html',
  styleUrl: './mail-pane.css',
})
export class MailPane {
  private readonly reader = inject(Reader);
  readonly mail = input.required<OutboxMail>();
  readonly zone = input.required<string>();

  private readonly chosen = signal<Part>('html');
  protected readonly part = computed(() =>
    this.chosen() === 'calendar' && !this.mail().calendar ? 'html' : this.chosen(),
  );
  protected readonly parts = computed(() => {
    const parts: Part[] = this.mail().calendar ? ['html', 'text', 'calendar'] : ['html', 'text'];
    return parts.map((value) => ({ value, label: this.reader.say(`invite.outbox.part.${value}`) }));
  });
  protected readonly pieces = computed(() => linkPieces(this.mail().text));

  protected show(part: Part): void {
    this.chosen.set(part);
  }
}
