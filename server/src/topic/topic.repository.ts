import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CatalogueTopic } from '@fortnight/shared/topic/catalogue.data';
import type { TopicBody, TopicView } from '@fortnight/shared/topic/topic.contract';
import { In } from 'typeorm';
import type { ReadTx, Tx } from '../platform/transaction';
import { TopicRow } from './topic.entity';

@Injectable()
export class TopicRepository {
  /** The library of a site in the catalogue's order. */
  async topicsOf(tx: ReadTx, siteId: string): Promise<TopicView[]> {
    return (await tx.manager.find(TopicRow, { where: { siteId }, order: { position: 'ASC' } })).map(viewOf);
  }

  /** A topic in scope, or undefined. */
  async find(tx: ReadTx, topicId: string, siteIds: readonly string[]): Promise<TopicView | undefined> {
    const row = await tx.manager.findOneBy(TopicRow, { id: topicId, siteId: In([...siteIds]) });
    return row ? viewOf(row) : undefined;
  }

  /** @returns rows written: 0 when the version is stale. */
  async edit(tx: Tx, topicId: string, body: TopicBody, version: number): Promise<number> {
    const change = { ...body, version: version + 1 };
    const { affected } = await tx.manager.update(TopicRow, { id: topicId, version }, change);
    return affected ?? 0;
  }

  /** Adds the catalogue's topics that the site does not have. @returns how many. */
  async lay(tx: Tx, siteId: string, topics: readonly CatalogueTopic[]): Promise<number> {
    const rows = topics.map((topic, position) => {
      return { id: randomUUID(), siteId, position, isActive: true, version: 1, ...topic };
    });
    const { raw } = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(TopicRow)
      .values(rows)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length;
  }
}

function viewOf({ position: _, ...topic }: TopicRow): TopicView {
  return topic;
}
