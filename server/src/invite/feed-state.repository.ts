import { Injectable } from '@nestjs/common';
import type { Language } from '@fortnight/shared/rule/problem';
import type { DateRange } from '@fortnight/shared/time/days';
import type { ReadTx } from '../platform/transaction';

/** What a feed is made of, in so far as a poll has to know it. */
export interface FeedState {
  readonly generation: number;
  readonly name: string;
  readonly language: Language;
  /** SHA-256 over everything of the sessions that the feed's text shows, in hex. */
  readonly digest: string;
}

/**
 * SQL: a line for each session, of all that `ReadFeed` puts into the text: identity and stamp, time, state, title, place,
 * organizer. Whatever changes the text changes its line; texts are quoted, so that two lines never read as one.
 */
const state = `
  SELECT coalesce(feed.generation, 1) AS generation, owner.name, coalesce(account.language, 'zh-CN') AS language,
         (SELECT encode(sha256(convert_to(coalesce(string_agg(line, chr(10) ORDER BY line), ''), 'UTF8')), 'hex')
            FROM (
              SELECT json_build_array(
                       s.id, invite.uid, coalesce(invite.sequence, s.sequence), extract(epoch FROM invite.revised_at),
                       extract(epoch FROM s.created_at),
                       (SELECT extract(epoch FROM max(c.applied_at)) FROM session_change c WHERE c.session_id = s.id),
                       extract(epoch FROM s.starts_at), extract(epoch FROM s.ends_at), s.state, room.name, site.name, programme.name, programme.name_en,
                       (SELECT json_agg(json_build_array(topic.name, topic.name_en) ORDER BY part.position)
                          FROM session_topic part JOIN topic ON topic.id = part.topic_id
                         WHERE part.session_id = s.id))::text AS line
                FROM session s
                JOIN site ON site.id = s.site_id
                JOIN programme ON programme.id = s.programme_id
                LEFT JOIN room ON room.id = s.room_id
                LEFT JOIN invite ON invite.session_id = s.id AND invite.employee_id = owner.id
               WHERE s.on_date BETWEEN $2 AND $3 AND s.state <> 'planned'
                 AND s.id IN (SELECT session_id FROM session_participant WHERE employee_id = owner.id
                              UNION SELECT session_id FROM session_instructor WHERE employee_id = owner.id)
            ) shown) AS digest
    FROM employee owner
    LEFT JOIN feed_generation feed ON feed.employee_id = owner.id
    LEFT JOIN account ON account.employee_id = owner.id
   WHERE owner.id = $1 AND owner.status = 'active' AND feed.revoked_at IS NULL`;

/** Tells whether a feed has changed without composing it. */
@Injectable()
export class FeedStateRepository {
  /** Undefined for nobody, for people who have left and for those who revoked their link. */
  async of(tx: ReadTx, employeeId: string, { fromOn, untilOn }: DateRange): Promise<FeedState | undefined> {
    return (await tx.query<FeedState>(state, [employeeId, fromOn, untilOn]))[0];
  }
}
