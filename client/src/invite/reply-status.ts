import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Reply } from '@fortnight/shared/invite/invite.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Status } from '../ui/status';
import { replyLooks } from './reply-look';

/** A reply as word, icon and colour. */
@Component({
  selector: 'fn-reply-status',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Status, TranslocoPipe],
  template: `<fn-status [tone]="look().tone" [icon]="look().icon" [plain]="plain()">{{
    'invite.reply.' + reply() | transloco
  }}</fn-status>`,
})
export class ReplyStatus {
  readonly reply = input.required<Reply>();
  readonly plain = input(false);
  protected readonly look = computed(() => replyLooks[this.reply()]);
}
