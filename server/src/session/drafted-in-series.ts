import type { ReadTx } from '../platform/transaction';

/** Drafted sessions of a branch whose series (template, teams, run) has other drafted sittings, of any branch. */
export async function draftedInSeries(tx: ReadTx, branch: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT own.id FROM session own
     WHERE own.branch = $1 AND own.state = 'planned' AND own.template_id IS NOT NULL AND EXISTS (
       SELECT FROM session other
       WHERE other.lineage = own.lineage AND other.team_key = own.team_key AND other.run = own.run
         AND other.state = 'planned' AND other.id <> own.id)`,
    [branch],
  );
  return rows.map(({ id }) => id);
}
