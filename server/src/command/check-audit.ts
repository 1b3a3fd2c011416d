import { Client } from 'pg';
import { type Anchor, type AuditFault, type AuditReport, verifyAudit } from '../platform/audit/verify-audit';
import { CommandFault } from './command-fault';
import { withDatabase } from './open-database';
import type { Words } from './read-words';
import { say } from './say';

const faultWords: Readonly<Record<AuditFault['kind'], string>> = {
  'row-altered': '审计行被改动 / the row was altered: audit_row',
  'row-missing': '审计行缺失 / the row is missing: audit_row',
  'seal-missing': '封印缺失 / the seal is missing: audit_seal',
  'chain-replaced': '链被整体重写，记下的链头已不在其中 / the chain was written anew; the noted head is not in it:',
};

/** Follows the chain of the audit record. @returns exit code: 1 when anything in it was changed. */
export function checkAudit({ texts }: Words): Promise<number> {
  const anchor = texts['anchor'] === undefined ? undefined : anchorOf(texts['anchor']);
  return withDatabase(async ({ url, config }) => {
    // It only reads: the application's role will do.
    const client = new Client({ connectionString: config.appDatabaseUrl ?? url });
    await client.connect();
    try {
      return tell(await verifyAudit(client, anchor));
    } catch (error) {
      if ((error as { code?: string }).code !== '42P01') throw error;
      throw new CommandFault(
        '数据库里还没有审计表 / this database has no audit record yet: npm run fortnight -- migrate up',
      );
    } finally {
      await client.end();
    }
  });
}

function tell({ faults, sealed, unsealed, head }: AuditReport): number {
  for (const { kind, id } of faults) say(`  ✗ ${faultWords[kind]} ${id}`);
  say(
    `已封 ${sealed} 行；${unsealed} 行待运行中的服务器封存 / ${sealed} rows sealed; ${unsealed} wait for a running server`,
  );
  if (faults.length > 0) {
    say(`审计链有 ${faults.length} 处问题 / the audit record was changed in ${faults.length} place(s)`);
    return 1;
  }
  say('审计链完好 / the audit record is whole');
  if (head) say(`请另处记下链头 / note the head elsewhere, for --anchor: ${head.number}:${head.hash}`);
  return 0;
}

function anchorOf(text: string): Anchor {
  const [, number, hash] = /^(\d+):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  if (number === undefined || hash === undefined)
    throw new CommandFault('--anchor 应为 序号:哈希 / must be NUMBER:HASH as verify-audit printed it', 2);
  return { number: Number(number), hash };
}
