import { randomUUID } from 'node:crypto';
import type { PlacingChange } from '@fortnight/shared/plan/placing.contract';
import { sessionChangeEndpoints } from '@fortnight/shared/plan/session-change.contract';
import { sessionEndpoints } from '@fortnight/shared/session/session.contract';
import { UnitOfWork } from '../../server/src/platform/unit-of-work';
import { participantsChanged } from '../../server/src/session/session.events';
import { startInviteWorld, type InviteWorld } from './invite-world';
import type { Person } from './small-company';
import type { TestAppOptions } from './test-app';

/** Riverside's December is approved, with a second room; sessions of it can change. */
export interface ChangeWorld extends InviteWorld {
  readonly otherRoom: string;
  /** A session of the approved month, with its people invited and the mails gone out. */
  addInvited(on: string, participants: readonly Person[]): Promise<string>;
  /** Changes or cancels (null) a session; the manager approves where that is asked for. Jobs have not run yet. */
  change(sessionId: string, to: PlacingChange | null, reason?: string): Promise<void>;
  /** Takes people off a session's list, or puts them on it, as moves of staff do. */
  list(sessionId: string, people: { added?: readonly Person[]; removed?: readonly Person[] }): Promise<void>;
  /** Lets the time pass in which changes wait for one another, and sends what is due. */
  send(): Promise<void>;
}

export async function startChangeWorld(options: TestAppOptions = {}): Promise<ChangeWorld> {
  const world = await startInviteWorld({ modules: undefined, ...options });
  const { app, company } = world;
  const [branch, planId, otherRoom] = [randomUUID(), randomUUID(), randomUUID()];
  await app.sql(
    `INSERT INTO plan (id, site_id, month, branch, state, version) VALUES ($1, $2, '2026-12', $3, 'approved', 1)`,
    [planId, company.riverside, branch],
  );
  await app.sql('INSERT INTO room VALUES ($1, $2, $3, 40, 1)', [otherRoom, company.riverside, '二号培训室']);
  const supervisor = await app.as(company.supervisor);
  const manager = await app.as(company.manager);
  return {
    ...world,
    otherRoom,
    async addInvited(on, participants) {
      const id = await company.addSession({ on, participants, branch });
      await world.approve(id);
      await app.drainJobs();
      return id;
    },
    async change(sessionId, to, reason = '讲师临时外出') {
      const { version } = await supervisor.call(sessionEndpoints.readSession, { params: { sessionId } });
      const { askForChange, approveChange } = sessionChangeEndpoints;
      const asked = await supervisor.call(askForChange, { params: { sessionId }, body: { to, reason }, version });
      if (asked.state !== 'pending') return;
      await manager.call(approveChange, { params: { changeId: asked.id }, version: asked.version });
    },
    list: (sessionId, people) => relist(world, sessionId, people),
    async send() {
      await app.drainJobs();
      app.clock.advance({ minutes: 3 });
      await app.drainJobs();
    },
  };
}

async function relist(
  { app, company }: InviteWorld,
  sessionId: string,
  { added = [], removed = [] }: Parameters<ChangeWorld['list']>[1],
): Promise<void> {
  const idsOf = (people: readonly Person[]): string[] => people.map(({ employeeId }) => employeeId);
  await app.get(UnitOfWork).run(null, async (tx) => {
    tx.bookkeeping('stands for a move of staff');
    await tx.execute('DELETE FROM session_participant WHERE session_id = $1 AND employee_id = ANY($2)', [
      sessionId,
      idsOf(removed),
    ]);
    await tx.execute('INSERT INTO session_participant SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING', [
      company.riverside,
      sessionId,
      idsOf(added),
    ]);
    await tx.emit(participantsChanged, company.riverside, { sessionIds: [sessionId], added: [], removed: [] });
  });
}
