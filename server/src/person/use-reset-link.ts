import { Injectable } from '@nestjs/common';
import type { accountEndpoints, ResetPage } from '@fortnight/shared/person/account.contract';
import { mayBePassword } from '@fortnight/shared/person/password.rules';
import { mayUseResetLink } from '@fortnight/shared/person/reset-link.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, Refused } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { AccountRepository } from './account.repository';
import { hashPassword } from './password-hash';
import { ResetLinkRepository, type StoredResetLink } from './reset-link.repository';
import { SignInAttempts } from './sign-in-attempts';

/** A new password through a link: whoever holds it chooses one, once. */
@Injectable()
export class UseResetLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: ResetLinkRepository,
    private readonly accounts: AccountRepository,
    private readonly attempts: SignInAttempts,
  ) {}

  /** @throws Refused 404 for a link that is none of ours, 410 for one that has expired or was used. */
  read(token: string): Promise<ResetPage> {
    return this.work.read(async (tx) => {
      const { name, login, expiresAt } = await this.open(tx, token);
      return { name, login, expiresAt };
    });
  }

  /** @throws Refused as `read`, and for a password that is easily guessed. */
  async use({ params, body }: Asked<typeof accountEndpoints.useResetLink>): Promise<void> {
    const { login } = await this.read(params.token);
    ensure(mayBePassword(body.password, login));
    const passwordHash = await hashPassword(body.password);
    await this.work.run(null, async (tx) => {
      const link = await this.open(tx, params.token, 'FOR UPDATE OF link');
      await this.links.markUsed(tx, link.id);
      await this.accounts.setPassword(tx, link.accountId, passwordHash);
      await this.attempts.forget(tx, link.login);
      await tx.audit({
        siteId: link.siteId,
        action: 'password-reset',
        noun: 'account',
        nounId: link.accountId,
        after: { employeeId: link.employeeId, linkId: link.id },
        actorEmployeeId: link.employeeId,
      });
    });
  }

  private async open(tx: ReadTx, token: string, lock: 'FOR UPDATE OF link' | '' = ''): Promise<StoredResetLink> {
    const link = await this.links.behind(tx, token, lock);
    if (!link) throw new Refused('reset-link-unknown');
    ensure(mayUseResetLink(link, tx.atText));
    return link;
  }
}
