import { Injectable } from '@nestjs/common';
import type { FigureBody, FigureChangeView, SiteFigures } from '@fortnight/shared/policy/policy.contract';
import { figuresInForce, policyKeys } from '@fortnight/shared/policy/policy';
import type { PolicyKey } from '@fortnight/shared/policy/policy.data';
import type { ReadTx, Tx } from '../platform/transaction';
import { figureHistories, todayAt } from './figures';

@Injectable()
export class FigureRepository {
  /** Every figure of a site with its history. The caller has asked for the scope. */
  async ofSite(tx: ReadTx, siteId: string): Promise<SiteFigures> {
    const on = await todayAt(tx, siteId);
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
