import { TestBed } from '@angular/core/testing';
import { problems } from '@fortnight/shared/rule/problem.data';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { sampleBoard, sampleDraft } from '../testing/board-sample';
import { FakeServer, Reply, problemBody, type FakeAnswer } from '../testing/fake-server';
import { testProviders } from '../testing/render';
import { idOf, sampleMe } from '../testing/session-sample';
import { meAnswer, signedIn } from '../testing/signed-in';
import { BoardStore } from './board-store';

const boardRoute = `GET /api/plans/${idOf(40)}/board`;
const changeRoute = `PATCH /api/plans/${idOf(40)}/sessions/${idOf(100)}`;
const place = { on: '2026-12-16', startsLocally: '14:00', minutes: 90 };

/** The board as the server answers it after the session lies elsewhere. */
function boardAt(on: string, version: number): PlanBoard {
  return sampleBoard({ sessions: [sampleDraft({ on, version })] });
}

async function openBoard(answers: Record<string, FakeAnswer>): Promise<{ store: BoardStore; server: FakeServer }> {
  const server = new FakeServer({ ...meAnswer(sampleMe('supervisor')), [boardRoute]: sampleBoard(), ...answers });
  TestBed.configureTestingModule({ providers: [...testProviders(server), signedIn(), BoardStore] });
  const store = TestBed.inject(BoardStore);
  store.planId.set(idOf(40));
  await settle();
  return { store, server };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) {
    TestBed.tick();
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const changes = (server: FakeServer): readonly unknown[] =>
  server.asked.filter(({ route }) => route.startsWith('PATCH')).map(({ body, headers }) => [headers['If-Match'], body]);

describe('a gesture on the board', () => {
  it('shows at once and carries the version that was seen', async () => {
    const { store, server } = await openBoard({ [changeRoute]: boardAt('2026-12-16', 2) });
    const moved = store.move(idOf(100), place);
    expect(store.find(idOf(100))?.on).toBe('2026-12-16');
    expect(await moved).toBe(true);
    expect(changes(server)).toEqual([['"1"', { on: '2026-12-16' }]]);
    expect(store.board()?.sessions[0]?.version).toBe(2);
    expect(store.isSaving()).toBe(false);
  });

  it('waits for the one before and carries the version that it answered', async () => {
    let version = 1;
    const answer = (body: unknown): PlanBoard => boardAt((body as { on: string }).on, (version += 1));
    const { store, server } = await openBoard({ [changeRoute]: answer });
    const first = store.move(idOf(100), place);
    const second = store.move(idOf(100), { ...place, on: '2026-12-17' });
    expect(store.find(idOf(100))?.on).toBe('2026-12-17');
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(changes(server)).toEqual([
      ['"1"', { on: '2026-12-16' }],
      ['"2"', { on: '2026-12-17' }],
    ]);
  });

  it('sends nothing when the session lies where it lay', async () => {
    const { store, server } = await openBoard({});
    expect(await store.move(idOf(100), { ...place, on: '2026-12-15' })).toBe(true);
    expect(changes(server)).toEqual([]);
  });
});

describe('a refused gesture', () => {
  it("puts the block back and keeps the server's sentence", async () => {
    const refusal = new Reply(409, problemBody('instructor-busy', 409));
    const { store } = await openBoard({ [changeRoute]: refusal });
    const revert = jest.fn();
    expect(await store.move(idOf(100), place, revert)).toBe(false);
    expect(revert).toHaveBeenCalledTimes(1);
    expect(store.find(idOf(100))?.on).toBe('2026-12-15');
    expect(store.refused()).toMatchObject({ sessionId: idOf(100), tried: place, problem: { code: 'instructor-busy' } });
  });

  it('reads the board anew when somebody else was faster', async () => {
    expect(problems['stale-version'].status).toBe(412);
    const { store, server } = await openBoard({ [changeRoute]: new Reply(412, problemBody('stale-version', 412)) });
    await store.move(idOf(100), place);
    await settle();
    expect(server.asked.filter(({ route }) => route === boardRoute)).toHaveLength(2);
    expect(store.refused()?.problem.code).toBe('stale-version');
  });
});

describe('a placement', () => {
  it('asks for template, team, day and time, and answers the new session', async () => {
    const placed = sampleBoard({ sessions: [sampleDraft(), sampleDraft({ id: idOf(101) })] });
    const { store, server } = await openBoard({ [`POST /api/plans/${idOf(40)}/placements`]: placed });
    const slot = { on: '2026-12-18', startsLocally: '16:00' };
    const landed = store.place(`${idOf(60)}|${idOf(20)}`, slot);
    expect(store.arriving()).toMatchObject([{ title: '岗位技能', place: { ...slot, minutes: 90 } }]);
    expect(await landed).toBe(idOf(101));
    expect(server.asked.at(-1)?.body).toEqual({ templateId: idOf(60), teamId: idOf(20), ...slot });
    expect(store.arriving()).toEqual([]);
  });
});

describe('who may edit', () => {
  it('is the supervisor, and nobody once the plan is submitted', async () => {
    const { store } = await openBoard({});
    expect(store.isEditable()).toBe(true);
    const submitted = sampleBoard();
    TestBed.resetTestingModule();
    const later = await openBoard({ [boardRoute]: { ...submitted, plan: { ...submitted.plan, state: 'submitted' } } });
    expect(later.store.mayEdit()).toMatchObject({ allowed: false, code: 'plan-not-editable' });
  });
});
