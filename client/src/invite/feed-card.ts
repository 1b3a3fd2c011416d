import { ChangeDetectionStrategy, Component, type ElementRef, computed, inject, input, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { CopyText } from '../ui/copy-text';
import { Icon } from '../ui/icon';
import { QrCode } from '../ui/qr-code';
import { Toasts } from '../ui/toasts';

/** The personal calendar feed: a link for this device, one to copy, a code for the phone. */
@Component({
  selector: 'fn-feed-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, QrCode, TranslocoPipe],
  templateUrl: './feed-card.html',
  styleUrl: './feed-card.css',
})
export class FeedCard {
  private readonly clipboard = inject(CopyText);
  private readonly toasts = inject(Toasts);
  private readonly reader = inject(Reader);
  readonly url = input.required<string>();
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  /** Opens the calendar application instead of a download. */
  protected readonly webcal = computed(() => this.url().replace(/^https?:/, 'webcal:'));

  protected async copy(): Promise<void> {
    const isCopied = await this.clipboard.copy(this.url());
    if (!isCopied) this.field().nativeElement.select();
    this.toasts.show({ text: this.reader.say(isCopied ? 'invite.feed.copied' : 'invite.feed.selected') });
  }
}
