import { randomUUID } from 'node:crypto';
import { Controller, Injectable, Module, Res } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { Role } from '@fortnight/shared/person/rights.data';
import type { Endpoints } from '@fortnight/shared/rule/endpoint';
import { id, idParams, name, version } from '@fortnight/shared/rule/field';
import { instantText } from '@fortnight/shared/time/time-text';
import type { Response } from 'express';
import * as z from 'zod/mini';
import { ActorSource } from '../../server/src/platform/endpoint/actor-source';
import { Asked } from '../../server/src/platform/endpoint/asked';
import { Serves } from '../../server/src/platform/endpoint/serves';
import { JobHandler, Tick, type JobFacts, type TickSlot } from '../../server/src/platform/jobs/job-handler';
import { ensureFound, ensureWritten } from '../../server/src/platform/refused';
import { domainEvent } from '../../server/src/platform/transaction';
import { UnitOfWork } from '../../server/src/platform/unit-of-work';
import { byAddress, Limited } from '../../server/src/platform/web/rate-limit';

/** A room as small as a room can be: one table, five routes, two subscribers, one tick. It stands for all nouns. */
export const thingTable = `
  CREATE TABLE thing (
    id uuid PRIMARY KEY, site_id uuid NOT NULL, name text NOT NULL, made_at timestamptz NOT NULL,
    version integer NOT NULL DEFAULT 1, slot int4range,
    UNIQUE (site_id, name), CONSTRAINT thing_slot EXCLUDE USING gist (site_id WITH =, slot WITH &&) DEFERRABLE INITIALLY DEFERRED
  )`;

export const thingMade = domainEvent<{ readonly thingId: string }>('thing-made');
const thingBody = z.strictObject({ name, count: z.number().check(z.minimum(1), z.maximum(9)) });
const thingView = z.strictObject({ id, siteId: id, name: z.string(), madeAt: instantText, version });
export type ThingView = z.infer<typeof thingView>;

export const thingEndpoints = {
  makeThing: {
    method: 'POST',
    path: '/api/sites/:siteId/things',
    may: 'plan.draft',
    summary: 'Make a thing',
    params: idParams('siteId'),
    body: thingBody,
    creates: true,
    answer: thingView,
  },
  readThing: {
    method: 'GET',
    path: '/api/things/:thingId',
    may: 'signed-in',
    summary: 'Read a thing',
    params: idParams('thingId'),
    query: z.strictObject({ depth: z.optional(z.enum(['1', '2'])) }),
    answer: thingView,
  },
  renameThing: {
    method: 'PATCH',
    path: '/api/things/:thingId',
    may: 'plan.draft',
    summary: 'Rename a thing',
    params: idParams('thingId'),
    body: z.strictObject({ name }),
    versioned: true,
    answer: thingView,
  },
  wrongAnswer: { method: 'GET', path: '/api/wrong', may: 'anyone', summary: 'Answers nonsense', answer: thingView },
  brokenInside: { method: 'POST', path: '/api/broken', may: 'anyone', summary: 'Throws', answer: null },
  limited: { method: 'POST', path: '/api/limited', may: 'anyone', summary: 'Twice a minute', answer: null },
  rawThing: {
    method: 'GET',
    path: '/feed/:token.ics',
    may: 'anyone',
    summary: 'Text',
    params: z.strictObject({ token: z.string() }),
    answer: { raw: 'text/calendar; charset=utf-8' },
  },
} as const satisfies Endpoints;

const columns = 'id, site_id AS "siteId", name, made_at AS "madeAt", version';

@Controller()
export class ThingController {
  constructor(private readonly work: UnitOfWork) {}

  @Serves(thingEndpoints.makeThing)
  make(@Asked() { me, params: { siteId }, body }: Asked<typeof thingEndpoints.makeThing>): Promise<ThingView> {
    return this.work.run(me, async (tx) => {
      ensureFound(siteIdsFor(me, 'plan.draft').find((held) => held === siteId));
      const [thing] = await tx.query<ThingView>(
        `INSERT INTO thing (id, site_id, name, made_at) VALUES ($1, $2, $3, $4) RETURNING ${columns}`,
        [randomUUID(), siteId, body.name, tx.atText],
      );
      const made = ensureFound(thing);
      await tx.audit({ siteId, action: 'thing-made', noun: 'thing', nounId: made.id, after: made });
      await tx.emit(thingMade, siteId, { thingId: made.id });
      return made;
    });
  }

  @Serves(thingEndpoints.readThing)
  read(@Asked() { me, params }: Asked<typeof thingEndpoints.readThing>): Promise<ThingView> {
    return this.work.read(async (tx) => {
      const scope = [params.thingId, siteIdsFor(me, 'site.read')];
      const rows = await tx.query<ThingView>(`SELECT ${columns} FROM thing WHERE id = $1 AND site_id = ANY($2)`, scope);
      return ensureFound(rows[0]);
    });
  }

  @Serves(thingEndpoints.renameThing)
  rename(@Asked() { me, params, body, version: seen }: Asked<typeof thingEndpoints.renameThing>): Promise<ThingView> {
    return this.work.run(me, async (tx) => {
      const rows = await tx.query<ThingView>(
        `UPDATE thing SET name = $3, version = version + 1 WHERE id = $1 AND version = $2 RETURNING ${columns}`,
        [params.thingId, seen, body.name],
      );
      ensureWritten(rows.length);
      const after = ensureFound(rows[0]);
      await tx.audit({ siteId: after.siteId, action: 'thing-renamed', noun: 'thing', nounId: after.id, after });
      return after;
    });
  }

  @Serves(thingEndpoints.wrongAnswer)
  wrong(): ThingView {
    return { id: 'x', siteId: 'y', name: 'z', madeAt: 'never', version: 0 };
  }

  @Serves(thingEndpoints.brokenInside)
  broken(): void {
    throw new Error('a secret of the inside');
  }

  @Limited({ key: byAddress, times: 2, minutes: 1 })
  @Serves(thingEndpoints.limited)
  limited(): void {}

  @Serves(thingEndpoints.rawThing)
  raw(@Res({ passthrough: true }) response: Response): string {
    response.setHeader('ETag', '"strong"');
    return 'BEGIN:VCALENDAR';
  }
}

/** What the handlers were told, in the order of telling. */
export class Heard {
  readonly jobs: { handler: string; payload: object; job: JobFacts }[] = [];
  readonly slots: string[] = [];
  /** How often `first-listener` still fails. */
  failuresLeft = 0;
}

@JobHandler('first-listener', { on: thingMade })
export class FirstListener {
  constructor(private readonly heard: Heard) {}

  async run(payload: object, job: JobFacts): Promise<void> {
    this.heard.jobs.push({ handler: 'first-listener', payload, job });
    if (this.heard.failuresLeft-- > 0) throw new Error('the mail server is away');
  }
}

@JobHandler('second-listener', { on: thingMade })
export class SecondListener {
  constructor(private readonly heard: Heard) {}

  async run(payload: object, job: JobFacts): Promise<void> {
    this.heard.jobs.push({ handler: 'second-listener', payload, job });
  }
}

@Tick('quarter-hour', { everyMinutes: 15 })
export class QuarterHourTick {
  constructor(private readonly heard: Heard) {}

  async run({ slot }: TickSlot): Promise<void> {
    this.heard.slots.push(slot);
  }
}

/** Accounts without a table: whoever is in `actors` exists, in session generation 0. */
@Injectable()
export class TestActors extends ActorSource {
  readonly actors = new Map<string, Actor>();

  async actorOf(accountId: string, signInGeneration: number): Promise<Actor | null> {
    return signInGeneration === 0 ? (this.actors.get(accountId) ?? null) : null;
  }

  /** Somebody who holds a role at a site. */
  add(role: Role, siteId: string, language: Actor['language'] = 'zh-CN'): Actor {
    const roles = [{ role, siteId, teamId: null }];
    const actor: Actor = { accountId: randomUUID(), employeeId: randomUUID(), name: role, siteId, language, roles };
    this.actors.set(actor.accountId, actor);
    return actor;
  }
}

@Module({
  controllers: [ThingController],
  providers: [
    Heard,
    FirstListener,
    SecondListener,
    QuarterHourTick,
    TestActors,
    { provide: ActorSource, useExisting: TestActors },
  ],
})
export class ThingModule {}
