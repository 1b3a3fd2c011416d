import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config';
import type { ReadTx } from '../platform/transaction';
import { FeedGenerationRepository } from './feed-generation.repository';
import type { Mailbox } from './itip';
import { InviteRepository, type Invite } from './invite.repository';
import { claimedId, isTokenOf, makeToken } from './link-token';
import { mailboxOf } from './mailbox';

/** Signed links of invites and feeds: makes them and says what they open. */
@Injectable()
export class InviteLinks {
  constructor(
    private readonly config: Config,
    private readonly invites: InviteRepository,
    private readonly generations: FeedGenerationRepository,
  ) {}

  /** The reply page of one invite. */
  answerUrlOf({ id, linkGeneration }: Pick<Invite, 'id' | 'linkGeneration'>): string {
    const token = makeToken(this.config.secret, 'answer', { id, generation: linkGeneration });
    return `${this.config.publicUrl}/answer/${token}`;
  }

  /** The invite that a reply link opens; undefined for a forged or replaced link. */
  async inviteBehind(tx: ReadTx, token: string): Promise<Invite | undefined> {
    const id = claimedId(token);
    const invite = id === null ? undefined : await this.invites.find(tx, id);
    if (!invite) return undefined;
    const isOurs = isTokenOf(this.config.secret, 'answer', { id: invite.id, generation: invite.linkGeneration }, token);
    return isOurs ? invite : undefined;
  }

  /** The address of a person's calendar feed; null while they have none. */
  async feedUrlOf(tx: ReadTx, employeeId: string): Promise<string | null> {
    const generation = await this.generations.of(tx, employeeId);
    if (generation === null) return null;
    return `${this.config.publicUrl}/feed/${makeToken(this.config.secret, 'feed', { id: employeeId, generation })}.ics`;
  }

  /** Whether a link opens somebody's feed, of the generation that counts. */
  isFeedOf(employeeId: string, generation: number, token: string): boolean {
    return isTokenOf(this.config.secret, 'feed', { id: employeeId, generation }, token);
  }

  /** Who invites: the mailbox that mails come from, under a name that readers know. */
  organizer(name: string): Mailbox {
    return { name, address: mailboxOf(this.config.mailFrom).address };
  }
}
