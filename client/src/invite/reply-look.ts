import type { Reply } from '@fortnight/shared/invite/invite.contract';
import type { IconName } from '../ui/icons.data';
import type { Tone } from '../ui/status';

/** How a reply looks; its word is `invite.reply.<reply>`. */
export const replyLooks: Readonly<
  Record<Reply, { readonly tone: Tone; readonly icon: IconName; readonly ink: string }>
> = {
  none: { tone: 'warn', icon: 'clock', ink: 'warn-t' },
  accepted: { tone: 'ok', icon: 'check', ink: 'sub' },
  tentative: { tone: 'info', icon: 'clock', ink: 'acc-t' },
  declined: { tone: 'bad', icon: 'close', ink: 'bad-t' },
};

/** Reasons to choose from; the last one asks for words of one's own. The words are `invite.reason.<reason>`. */
export const declineReasons = ['on-duty', 'on-leave', 'unwell', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];
