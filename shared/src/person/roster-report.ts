import type { RosterReport } from './person.contract';
import type { RosterOutcome, RosterReading } from './roster.rules';

const previewRows = 20;

/** The reading as the reader sees it. */
export function reportOf(reading: RosterReading, dryRun: boolean): RosterReport {
  const count = (outcome: RosterOutcome) => reading.rows.filter((row) => row.outcome === outcome).length;
  return {
    dryRun,
    rows: reading.rows.length,
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    faults: [...reading.faults],
    preview: reading.rows.slice(0, previewRows).map(({ row, outcome, cells, body }) => ({
      row,
      staffNumber: cells.staffNumber,
      name: cells.name,
      teamName: cells.team,
      post: cells.post,
      hiredOn: body?.hiredOn ?? cells.hiredOn,
      outcome,
    })),
  };
}
