import { Injectable } from '@nestjs/common';
import type { FigureBody, FigureChangeView, SiteFigures } from '@fortnight/shared/policy/policy.contract';
import { figuresInForce, policyKeys } from '@fortnight/shared/policy/policy';
import type { PolicyKey } from '@fortnight/shared/policy/policy.data';
import type { DateText } from '@fortnight/shared/time/time-text';
import { dateAt } from '@fortnight/shared/time/zone';
import { ensureFound } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import { figureHistories } from './figures';

@Injectable()
export class FigureRepository {
  /** Today at a site. */
  async today(tx: ReadTx, siteId: string): Promise<DateText> {
    const [site] = await tx.query<{ zone: string }>('SELECT zone FROM site WHERE id = $1', [siteId]);
    return dateAt(tx.atText, ensureFound(site).zone);
  }

  /** Every figure of a site with its history. The caller has asked for the scope. */
  async ofSite(tx: ReadTx, siteId: string): Promise<SiteFigures> {
    const on = await this.today(tx, siteId);
    const inForce = figuresInForce((await figureHistories(tx, [siteId])).get(siteId) ?? [], on);
    const rows = await tx.query<FigureChangeView & { readonly key: string }>(
      `SELECT change.key, change.value, change.effective_on AS "effectiveOn", change.reason, employee.name AS by,
              change.at
         FROM policy_figure change JOIN employee ON employee.id = change.by
        WHERE change.site_id = $1 ORDER BY change.effective_on, change.seq`,
      [siteId],
    );
    const figures = policyKeys.map((key) => ({
      key,
      value: inForce[key],
      history: rows.filter((row) => row.key === key).map(({ key: _, ...change }) => change),
    }));
    return { siteId, on, figures };
  }

  async add(
    tx: Tx,
    siteId: string,
    key: PolicyKey,
    { value, effectiveOn, reason }: Omit<FigureBody, 'siteIds'>,
    by: string,
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO policy_figure (site_id, key, value, effective_on, reason, by, at)
       VALUES ($1, $2, $3::jsonb, $4, $5, $6, $7)`,
      [siteId, key, JSON.stringify(value), effectiveOn, reason, by, tx.atText],
    );
  }
}
