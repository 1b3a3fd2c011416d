import { Injectable } from '@nestjs/common';
import type { commentEndpoints, PlanComment } from '@fortnight/shared/plan/comment.contract';
import type { conflictEndpoints } from '@fortnight/shared/plan/conflict-acts.contract';
import type { PlanBoard, planEndpoints, PlanView } from '@fortnight/shared/plan/plan.contract';
import type { ConflictCode } from '@fortnight/shared/session/conflict.data';
import { unexplained } from '@fortnight/shared/session/conflict.rules';
import type { MonthText } from '@fortnight/shared/time/time-text';
import { AnswerComment } from '../plan/answer-comment';
import { ApprovePlan } from '../plan/approve-plan';
import { ChangeSession } from '../plan/change-session';
import { CommentOnPlan } from '../plan/comment-on-plan';
import { DraftPlan } from '../plan/draft-plan';
import { ExplainConflicts } from '../plan/explain-conflicts';
import { ReadPlans } from '../plan/read-plans';
import { RemoveSession } from '../plan/remove-session';
import { SettleComment } from '../plan/settle-comment';
import { SubmitPlan } from '../plan/submit-plan';
import { Refused } from '../platform/refused';
import { sessionsToSpoil } from './deliberate-problems';
import { demoComments, demoExplanations, demoManager, demoSupervisors } from './demo-company.data';
import type { DemoSiteIds } from './demo-founding';
import { DemoHands } from './demo-hands';

type SiteKey = keyof DemoSiteIds;
type Session = PlanBoard['sessions'][number];

/** Plans months as supervisors and the manager do. */
@Injectable()
export class DemoPlanning {
  constructor(private readonly hands: DemoHands) {}

  async draft(site: SiteKey, siteIds: DemoSiteIds, month: MonthText): Promise<PlanView> {
    const said = { params: { siteId: siteIds[site] }, body: { month, from: 'templates' as const } };
    const asked = await this.hands.ask<typeof planEndpoints.draftPlan>(demoSupervisors[site], said);
    return this.hands.get(DraftPlan).run(asked);
  }

  /** What soft conflicts there are has its reason before. */
  async submit(site: SiteKey, plan: PlanView): Promise<PlanView> {
    await this.explain(site, plan, Object.keys(demoExplanations));
    const { id, version } = (await this.board(site, plan)).plan;
    const said = { params: { planId: id }, version };
    const asked = await this.hands.ask<typeof planEndpoints.submitPlan>(demoSupervisors[site], said);
    return this.hands.get(SubmitPlan).run(asked);
  }

  async approve({ id, version }: PlanView): Promise<PlanView> {
    const said = { params: { planId: id }, version };
    const asked = await this.hands.ask<typeof planEndpoints.approvePlan>(demoManager, said);
    return this.hands.get(ApprovePlan).run(asked);
  }

  /** The supervisor says why soft conflicts of some kinds stand: one reason for each kind. */
  async explain(site: SiteKey, plan: PlanView, codes: readonly string[]): Promise<void> {
    const { conflicts } = await this.board(site, plan);
    for (const [code, reason] of Object.entries(demoExplanations)) {
      const open = unexplained(conflicts).filter((one) => one.code === code && codes.includes(code));
      if (open.length === 0) continue;
      const named = open.map(({ sessionId, subjectId }) => ({ sessionId, code: code as ConflictCode, subjectId }));
      const said = { params: { planId: plan.id }, body: { conflicts: named, reason } };
      const asked = await this.hands.ask<typeof conflictEndpoints.explainConflicts>(demoSupervisors[site], said);
      await this.hands.get(ExplainConflicts).run(asked);
    }
  }

  /** The manager asks about two sessions and the plan; the supervisor answers one question and settles it. */
  async discuss(site: SiteKey, plan: PlanView): Promise<void> {
    const { sessions } = await this.board(site, plan);
    const params = { planId: plan.id };
    let said: PlanComment[] = [];
    for (const { text, nth } of demoComments.asked) {
      const body = { sessionId: nth === null ? null : (sessions[nth]?.id ?? null), text };
      const asked = await this.hands.ask<typeof commentEndpoints.commentOnPlan>(demoManager, { params, body });
      said = await this.hands.get(CommentOnPlan).run(asked);
    }
    const commentId = said.find(({ text }) => text === demoComments.asked[0].text)?.id ?? '';
    const about = { params: { ...params, commentId } };
    const answer = { ...about, body: { text: demoComments.answered } };
    const supervisor = demoSupervisors[site];
    await this.hands
      .get(AnswerComment)
      .run(await this.hands.ask<typeof commentEndpoints.answerComment>(supervisor, answer));
    const settle = { ...about, body: { isResolved: true } };
    await this.hands
      .get(SettleComment)
      .run(await this.hands.ask<typeof commentEndpoints.settleComment>(supervisor, settle));
  }

  /**
   * Two of the three problems of the draft on the board: a session whose instructor fell away (R6), and a post-skills
   * sitting taken out, so that its team's promise is not met. The third comes from the other site's approval.
   */
  async leaveProblems(site: SiteKey, plan: PlanView): Promise<void> {
    const { sessions, needs } = await this.board(site, plan);
    const { unnamed, removed } = sessionsToSpoil(sessions, needs);
    await this.unname(site, plan, unnamed);
    await this.remove(site, plan, removed);
    await this.moveOneOfItsSeries(site, plan, removed);
  }

  /** Another sitting of the series is moved to another hour by itself: edits of the series keep it there. */
  private async moveOneOfItsSeries(site: SiteKey, plan: PlanView, removed: Session): Promise<void> {
    const { sessions } = await this.board(site, plan);
    const others = sessions.filter(
      ({ templateId, teams }) => templateId === removed.templateId && teams[0]?.id === removed.teams[0]?.id,
    );
    for (const one of others) if (await this.moveToAnotherHour(site, plan, one)) return;
  }

  /** @returns whether an hour was free. */
  private async moveToAnotherHour(site: SiteKey, plan: PlanView, session: Session): Promise<boolean> {
    for (const startsLocally of ['10:00', '11:00', '15:30', '16:30', '17:30']) {
      const said = {
        params: { planId: plan.id, sessionId: session.id },
        body: { startsLocally },
        version: session.version,
      };
      const asked = await this.hands.ask<typeof planEndpoints.changeSession>(demoSupervisors[site], said);
      try {
        await this.hands.get(ChangeSession).run(asked);
        return true;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
    return false;
  }

  async board(site: SiteKey, { id }: PlanView): Promise<PlanBoard> {
    const asked = await this.hands.ask<typeof planEndpoints.readBoard>(demoSupervisors[site], {
      params: { planId: id },
    });
    return this.hands.get(ReadPlans).board(asked);
  }

  private async unname(site: SiteKey, { id: planId }: PlanView, { id: sessionId, version }: Session): Promise<void> {
    const said = { params: { planId, sessionId }, body: { instructorIds: [] }, version };
    const asked = await this.hands.ask<typeof planEndpoints.changeSession>(demoSupervisors[site], said);
    await this.hands.get(ChangeSession).run(asked);
  }

  private async remove(site: SiteKey, { id: planId }: PlanView, { id: sessionId, version }: Session): Promise<void> {
    const said = { params: { planId, sessionId }, version };
    const asked = await this.hands.ask<typeof planEndpoints.removeSession>(demoSupervisors[site], said);
    await this.hands.get(RemoveSession).run(asked);
  }
}
