import { createHash, createHmac, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ResetPage } from '@fortnight/shared/person/account.contract';
import type { ResetLinkState } from '@fortnight/shared/person/reset-link.rules';
import type { InstantText } from '@fortnight/shared/time/time-text';
import { Config } from '../platform/config';
import type { ReadTx, Tx } from '../platform/transaction';

/** A link for a new password, with the account that it is for. */
export interface StoredResetLink extends ResetLinkState, Pick<ResetPage, 'name' | 'login'> {
  readonly id: string;
  readonly siteId: string;
  readonly accountId: string;
  readonly employeeId: string;
}

/** Links for a new password. Only a hash of each is kept; the newest of an account counts. */
@Injectable()
export class ResetLinkRepository {
  constructor(private readonly config: Config) {}

  /** Made from the server key, so that a retried request gives the same link without it being stored. */
  tokenOf(linkId: string): string {
    return createHmac('sha256', this.config.secret).update(`fortnight:reset-link:${linkId}`).digest('base64url');
  }

  urlOf(linkId: string): string {
    return `${this.config.publicUrl}/reset/${this.tokenOf(linkId)}`;
  }

  /** Adds a link and ends the account's older ones. @returns its id. */
  async add(
    tx: Tx,
    link: { readonly siteId: string; readonly accountId: string; readonly madeBy: string },
    expiresAt: InstantText,
  ): Promise<string> {
    const id = randomUUID();
    await tx.execute(
      'UPDATE reset_link SET expires_at = $2 WHERE account_id = $1 AND used_at IS NULL AND expires_at > $2',
      [link.accountId, tx.atText],
    );
    await tx.execute(
      `INSERT INTO reset_link (id, site_id, account_id, token_hash, made_by, made_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, link.siteId, link.accountId, hashOf(this.tokenOf(id)), link.madeBy, tx.atText, expiresAt],
    );
    return id;
  }

  /** The link behind a token, used and expired ones too; undefined for none of ours, and for leavers. */
  async behind(tx: ReadTx, token: string, lock: 'FOR UPDATE OF link' | '' = ''): Promise<StoredResetLink | undefined> {
    const [found] = await tx.query<StoredResetLink>(
      `SELECT link.id, account.site_id AS "siteId", link.account_id AS "accountId", employee.id AS "employeeId",
              employee.name, account.login::text AS login, link.expires_at AS "expiresAt", link.used_at AS "usedAt"
         FROM reset_link link JOIN account ON account.id = link.account_id
         JOIN employee ON employee.id = account.employee_id
        WHERE link.token_hash = $1 AND employee.status = 'active' ${lock}`,
      [hashOf(token)],
    );
    return found;
  }

  async markUsed(tx: Tx, linkId: string): Promise<void> {
    await tx.execute('UPDATE reset_link SET used_at = $2 WHERE id = $1', [linkId, tx.atText]);
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
