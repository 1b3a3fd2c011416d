import { Injectable } from '@nestjs/common';
import type { ReadTx, Tx } from '../platform/transaction';

/** What templates teach, in the order in which it takes turns. */
@Injectable()
export class TemplateTopicRepository {
  /** The ids of the topics of each of these templates. */
  async topicIdsOf(tx: ReadTx, templateIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
    const rows = await tx.query<{ templateId: string; topicIds: string[] }>(
      `SELECT template_id AS "templateId", array_agg(topic_id ORDER BY position) AS "topicIds"
       FROM template_topic WHERE template_id = ANY($1) GROUP BY template_id`,
      [templateIds],
    );
    return new Map(rows.map(({ templateId, topicIds }) => [templateId, topicIds]));
  }

  /** Writes them anew. */
  async replace(tx: Tx, templateId: string, topicIds: readonly string[]): Promise<void> {
    await tx.execute('DELETE FROM template_topic WHERE template_id = $1', [templateId]);
    await tx.execute(
      `INSERT INTO template_topic (site_id, template_id, position, topic_id)
       SELECT site_id, id, place - 1, topic_id
       FROM template, unnest($2::uuid[]) WITH ORDINALITY AS named (topic_id, place) WHERE id = $1`,
      [templateId, topicIds],
    );
  }
}
