import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  inject,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { inviteEndpoints } from '@fortnight/shared/invite/invite.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Ask } from '../ui/ask';
import { CopyText } from '../ui/copy-text';
import { Icon } from '../ui/icon';
import { QrCode } from '../ui/qr-code';
import { Toasts } from '../ui/toasts';

/** The personal calendar feed: a link for this device, one to copy, a code for the phone; renewed and revoked here. */
@Component({
  selector: 'fn-feed-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, QrCode, TranslocoPipe],
  templateUrl: './feed-card.html',
  styleUrl: './feed-card.css',
})
export class FeedCard {
  private readonly api = inject(ApiClient);
  private readonly ask = inject(Ask);
  private readonly clipboard = inject(CopyText);
  private readonly toasts = inject(Toasts);
  private readonly reader = inject(Reader);
  readonly url = input.required<string | null>();
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  /** The address as it is now: what an act here has answered counts more than what the page has read. */
  protected readonly shown = linkedSignal(() => this.url());
  /** Opens the calendar application instead of a download. */
  protected readonly webcal = computed(() => this.shown()?.replace(/^https?:/, 'webcal:') ?? '');

  protected async copy(url: string): Promise<void> {
    const isCopied = await this.clipboard.copy(url);
    if (!isCopied) this.field()?.nativeElement.select();
    this.say(isCopied ? 'copied' : 'selected');
  }

  protected async rotate(): Promise<void> {
    if (await this.isSure('rotate')) await this.change(inviteEndpoints.rotateMyFeed, 'rotated');
  }

  protected async revoke(): Promise<void> {
    if (await this.isSure('revoke')) await this.change(inviteEndpoints.revokeMyFeed, 'revoked');
  }

  protected start(): Promise<void> {
    return this.change(inviteEndpoints.rotateMyFeed, 'rotated');
  }

  private async isSure(act: 'rotate' | 'revoke'): Promise<boolean> {
    const [title, text, label] = ['Title', 'Text', 'Act'].map((part) => this.reader.say(`invite.feed.${act}${part}`));
    const decision = await this.ask.decide({
      title: title ?? '',
      text: text ?? '',
      act: label ?? '',
      isDangerous: true,
    });
    return decision !== undefined;
  }

  private async change(
    endpoint: typeof inviteEndpoints.rotateMyFeed | typeof inviteEndpoints.revokeMyFeed,
    done: 'rotated' | 'revoked',
  ): Promise<void> {
    try {
      this.shown.set((await this.api.call(endpoint, {})).url);
      this.say(done);
    } catch (error) {
      this.toasts.problem(problemOf(error, this.reader.language()));
    }
  }

  private say(word: string): void {
    this.toasts.show({ text: this.reader.say(`invite.feed.${word}`) });
  }
}
