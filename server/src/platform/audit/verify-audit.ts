import type { Client } from 'pg';
import { chainStart, sealedColumns, sealOf, type SealedRow } from './audit-chain';

const sealsAtOnce = 5000;

/** Something about the record that cannot have come about by itself. */
export interface AuditFault {
  readonly kind: 'row-altered' | 'row-missing' | 'seal-missing' | 'chain-replaced';
  /** The row's id; for a missing seal the seal's number. */
  readonly id: string;
}

/** What the chain looked like at some time, noted where the database's owner cannot change it. */
export interface Anchor {
  readonly number: number;
  readonly hash: string;
}

export interface AuditReport {
  readonly faults: readonly AuditFault[];
  readonly sealed: number;
  /** Rows that no seal covers yet: the last minute's. */
  readonly unsealed: number;
  /** To be noted elsewhere; null while nothing is sealed. */
  readonly head: Anchor | null;
}

interface Link {
  readonly number: string;
  readonly audit_row_id: string;
  readonly hash: string;
  /** Null where the row is gone. */
  readonly row: SealedRow | null;
}

/**
 * Follows the chain from its start. Each row is judged by the seal before it as it stands, so that one altered row is one
 * fault and not a fault of all that follow. Whoever can rewrite rows *and* all later seals is found by an anchor only.
 */
export async function verifyAudit(client: Client, anchor?: Anchor): Promise<AuditReport> {
  const faults: AuditFault[] = [];
  let head: Anchor = { number: 0, hash: chainStart };
  let isAnchored = anchor === undefined;
  for (let links = await linksAfter(client, 0); links.length > 0; links = await linksAfter(client, head.number)) {
    for (const link of links) {
      faults.push(...faultsOf(link, head));
      head = { number: Number(link.number), hash: link.hash };
      if (anchor && head.number === anchor.number && head.hash === anchor.hash) isAnchored = true;
    }
  }
  if (!isAnchored) faults.push({ kind: 'chain-replaced', id: String(anchor?.number) });
  return { faults, head: head.number === 0 ? null : head, sealed: head.number, unsealed: await countUnsealed(client) };
}

function faultsOf(link: Link, before: Anchor): AuditFault[] {
  const faults: AuditFault[] = [];
  for (let number = before.number + 1; number < Number(link.number); number += 1) {
    faults.push({ kind: 'seal-missing', id: String(number) });
  }
  if (link.row === null) faults.push({ kind: 'row-missing', id: link.audit_row_id });
  // Behind a gap nothing tells what the seal was made of.
  else if (faults.length === 0 && sealOf(before.hash, link.row) !== link.hash)
    faults.push({ kind: 'row-altered', id: link.audit_row_id });
  return faults;
}

async function linksAfter(client: Client, number: number): Promise<Link[]> {
  const { rows } = await client.query<Omit<Link, 'row'> & SealedRow>(
    `SELECT s.number, s.audit_row_id, s.hash, ${sealedColumns}
       FROM audit_seal AS s LEFT JOIN audit_row AS r ON r.id = s.audit_row_id
      WHERE s.number > $1 ORDER BY s.number LIMIT $2`,
    [number, sealsAtOnce],
  );
  return rows.map(({ number, audit_row_id, hash, ...row }) => ({
    ...{ number, audit_row_id, hash },
    row: row.id === null ? null : row,
  }));
}

async function countUnsealed(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    'SELECT count(*) FROM audit_row AS r WHERE NOT EXISTS (SELECT FROM audit_seal AS s WHERE s.audit_row_id = r.id)',
  );
  return Number(rows[0]?.count ?? 0);
}
