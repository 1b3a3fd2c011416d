import { figuresInForce, isPolicyKey, type FigureChange, type Figures } from '@fortnight/shared/policy/policy';
import type { DateText, InstantText } from '@fortnight/shared/time/time-text';
import { dateAt } from '@fortnight/shared/time/zone';
import { ensureFound } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';

/** A change and when it was made, for whoever keeps to what was known then. */
export type MadeChange = FigureChange & { readonly at: InstantText };

/** Every change of figures at the sites, each site's in the order in which they take effect, the later act last. */
export async function figureHistories(
  tx: ReadTx,
  siteIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MadeChange[]>> {
  const rows = await tx.query<{ siteId: string; key: string; value: unknown; effectiveOn: DateText; at: InstantText }>(
    `SELECT site_id AS "siteId", key, value, effective_on AS "effectiveOn", at FROM policy_figure
      WHERE site_id = ANY($1) ORDER BY effective_on, seq`,
    [siteIds],
  );
  const histories = new Map<string, MadeChange[]>();
  for (const { siteId, key, ...change } of rows) {
    // A figure that a newer version of the regulation no longer has stays in the table and is not asked for.
    if (!isPolicyKey(key)) continue;
    histories.set(siteId, [...(histories.get(siteId) ?? []), { key, ...change }]);
  }
  return histories;
}

/** The figures in force at a site on a date. A plan asks for the first of its month, a session for its own day. */
export async function figuresOn(tx: ReadTx, siteId: string, on: DateText): Promise<Figures> {
  return figuresInForce((await figureHistories(tx, [siteId])).get(siteId) ?? [], on);
}

/** Today at a site. */
export async function todayAt(tx: ReadTx, siteId: string): Promise<DateText> {
  const [site] = await tx.query<{ zone: string }>('SELECT zone FROM site WHERE id = $1', [siteId]);
  return dateAt(tx.atText, ensureFound(site).zone);
}

/** The figures in force at a site today, by the site's own date. */
export async function figuresToday(tx: ReadTx, siteId: string): Promise<Figures> {
  return figuresOn(tx, siteId, await todayAt(tx, siteId));
}
