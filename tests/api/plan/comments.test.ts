import { commentEndpoints, type PlanComment } from '@fortnight/shared/plan/comment.contract';
import { planEndpoints, type PlanView } from '@fortnight/shared/plan/plan.contract';
import type { TestClient } from '../../support/test-client';
import { add, boardOf, draft, sessionBody, startPlanWorld, type PlanWorld } from './plan-world';

const months = ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05'];

describe('comments on a plan under review', () => {
  let world: PlanWorld;
  let planId: string;
  let sessionId: string;
  beforeAll(async () => {
    world = await startPlanWorld();
  });
  afterAll(() => world.app.close());
  beforeEach(async () => {
    const month = months.shift() ?? '2028-01';
    planId = (await draft(world.li.client, world.site.id, month)).id;
    ({ id: sessionId } = await add(world.li.client, planId, await sessionBody(world, { on: `${month}-02` })));
  });

  const step = async (
    client: TestClient,
    endpoint: 'submitPlan' | 'approvePlan' | 'withdrawPlan',
  ): Promise<PlanView> => {
    const { plan } = await boardOf(client, planId);
    return client.call(planEndpoints[endpoint], { params: { planId }, version: plan.version });
  };
  const say = async (text: string, pinned: string | null = sessionId): Promise<PlanComment> => {
    const body = { sessionId: pinned, text };
    const all = await world.manager.client.call(commentEndpoints.commentOnPlan, { params: { planId }, body });
    const said = all.at(-1);
    if (!said) throw new Error('nothing was said');
    return said;
  };
  const about = (comment: PlanComment) => ({ params: { planId, commentId: comment.id } });

  it('go from a question of the manager to an answer and to settled, each step on record', async () => {
    await step(world.li.client, 'submitPlan');
    const asked = await say(' 14 人都能到吗？ ');
    expect(asked).toMatchObject({
      text: '14 人都能到吗？',
      by: { name: '张建国' },
      at: '2026-11-20T01:00:00Z',
      about: { sessionId, startsLocally: '09:00' },
      answers: [],
      resolved: null,
    });
    const body = { text: '能到 13 人。' };
    await world.li.client.call(commentEndpoints.answerComment, { ...about(asked), body });
    expect((await boardOf(world.li.client, planId)).plan.openComments).toBe(1);
    const settle = { ...about(asked), body: { isResolved: true } };
    await world.li.client.call(commentEndpoints.settleComment, settle);
    const [settled] = await world.li.client.call(commentEndpoints.settleComment, settle);
    expect(settled).toMatchObject({
      answers: [{ text: '能到 13 人。', by: { name: '李娜' } }],
      resolved: { name: '李娜' },
    });
    const more = await world.manager.client.refused(commentEndpoints.answerComment, { ...about(asked), body });
    expect(more).toMatchObject({ status: 409, code: 'comment-is-resolved' });
    const again = { ...about(asked), body: { isResolved: false } };
    const [reopened] = await world.manager.client.call(commentEndpoints.settleComment, again);
    expect(reopened?.resolved).toBeNull();
    const acts = await world.app.sql<{ action: string }>(
      `SELECT action FROM audit_row WHERE noun_id = $1 AND action LIKE '%comment%' ORDER BY id`,
      [planId],
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'plan-commented',
      'comment-answered',
      'comment-resolved',
      'comment-reopened',
    ]);
  });

  it('are written in review alone, and leave the version that is decided about as it is', async () => {
    const body = { sessionId: null, text: '总体可以。' };
    const early = await world.manager.client.refused(commentEndpoints.commentOnPlan, { params: { planId }, body });
    expect(early).toMatchObject({ status: 409, code: 'comments-while-deciding' });
    const submitted = await step(world.li.client, 'submitPlan');
    expect((await say('总体可以。', null)).about).toBeNull();
    const approval = { params: { planId }, version: submitted.version };
    const approved = await world.manager.client.call(planEndpoints.approvePlan, approval);
    expect(approved).toMatchObject({ state: 'approved', openComments: 1 });
    const late = await world.manager.client.refused(commentEndpoints.commentOnPlan, { params: { planId }, body });
    expect(late.code).toBe('comments-while-deciding');
  });

  it('stay with the session that they were about, also when it is taken out', async () => {
    await step(world.li.client, 'submitPlan');
    await say('换到下午。');
    await step(world.li.client, 'withdrawPlan');
    const [session] = (await boardOf(world.li.client, planId)).sessions;
    const removal = { params: { planId, sessionId }, version: session?.version ?? 0 };
    await world.li.client.call(planEndpoints.removeSession, removal);
    const [left] = await world.li.client.call(commentEndpoints.readComments, { params: { planId } });
    expect(left).toMatchObject({ text: '换到下午。', about: { sessionId } });
    expect(left?.about?.title).not.toBe('');
  });

  it('are taken back by their author, until somebody answers', async () => {
    await step(world.li.client, 'submitPlan');
    const slip = await say('写错了。');
    expect((await world.li.client.refused(commentEndpoints.takeCommentBack, about(slip))).code).toBe('right-missing');
    expect(await world.manager.client.call(commentEndpoints.takeCommentBack, about(slip))).toEqual([]);
    const asked = await say('谁签到？');
    await world.wang.client.call(commentEndpoints.answerComment, { ...about(asked), body: { text: '我。' } });
    const late = await world.manager.client.refused(commentEndpoints.takeCommentBack, about(asked));
    expect(late.code).toBe('comment-was-answered');
  });

  it('are of one plan: neither another session nor another site gets in', async () => {
    await step(world.li.client, 'submitPlan');
    const body = { sessionId: planId, text: '不在这里。' };
    const elsewhere = await world.manager.client.refused(commentEndpoints.commentOnPlan, { params: { planId }, body });
    expect(elsewhere.status).toBe(404);
    const asked = await say('只给本管理处看。');
    const answer = { ...about(asked), body: { text: '路过。' } };
    expect((await world.otherManager.client.refused(commentEndpoints.answerComment, answer)).status).toBe(404);
    expect(
      (await world.otherManager.client.refused(commentEndpoints.readComments, { params: { planId } })).status,
    ).toBe(404);
    const hidden = { params: { planId }, body: { sessionId: null, text: '伪造\u202e' } };
    expect((await world.manager.client.refused(commentEndpoints.commentOnPlan, hidden)).code).toBe('invalid-request');
  });
});
