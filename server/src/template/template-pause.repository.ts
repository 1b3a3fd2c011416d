import { Injectable } from '@nestjs/common';
import { promisedFrom, type MadeTemplate, type PromisedFrom } from '@fortnight/shared/template/promised-from';
import type { TemplatePause } from '@fortnight/shared/template/template-pause';
import type { ReadTx, Tx } from '../platform/transaction';

const today = `(SELECT ($2::timestamptz AT TIME ZONE site.zone)::date
  FROM template JOIN site ON site.id = template.site_id WHERE template.id = $1)`;

/** Since when templates promise, and when they were out of use, by the dates of their sites. */
@Injectable()
export class TemplatePauseRepository {
  pausesOf(tx: ReadTx, siteId: string): Promise<TemplatePause[]> {
    return tx.query<TemplatePause>(
      `SELECT template_id AS "templateId", from_on AS "fromOn", until_on AS "untilOn"
       FROM template_pause WHERE site_id = $1 ORDER BY from_on, template_id`,
      [siteId],
    );
  }

  /** Since when each template promises; those that always did are missing. */
  async promisedFrom(tx: ReadTx, siteId: string): Promise<PromisedFrom> {
    return promisedFrom(
      await tx.query<MadeTemplate>('SELECT id, made_on AS "madeOn" FROM template WHERE site_id = $1', [siteId]),
    );
  }

  async noteMade(tx: Tx, templateId: string): Promise<void> {
    await tx.execute(`UPDATE template SET made_on = ${today} WHERE id = $1`, [templateId, tx.atText]);
  }

  /** Begins a pause of a template that is out of use, or ends that of one in use. */
  async note(tx: Tx, templateId: string, isActive: boolean): Promise<void> {
    const values = [templateId, tx.atText];
    if (isActive) {
      await tx.execute(
        `DELETE FROM template_pause WHERE template_id = $1 AND until_on IS NULL AND from_on = ${today}`,
        values,
      );
      await tx.execute(
        `UPDATE template_pause SET until_on = ${today} - 1 WHERE template_id = $1 AND until_on IS NULL`,
        values,
      );
      return;
    }
    await tx.execute(
      `INSERT INTO template_pause (site_id, template_id, from_on)
       SELECT site_id, id, ${today} FROM template WHERE id = $1 AND NOT EXISTS (SELECT FROM template_pause WHERE template_id = $1 AND until_on IS NULL)`,
      values,
    );
  }
}
