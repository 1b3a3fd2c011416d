import { Controller } from '@nestjs/common';
import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { planEndpoints } from '@fortnight/shared/plan/plan.contract';
import { policyEndpoints } from '@fortnight/shared/policy/policy.contract';
import type { HistoryPage } from '@fortnight/shared/rule/history';
import { sessionEndpoints } from '@fortnight/shared/session/session.contract';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { templateEndpoints } from '@fortnight/shared/template/template.contract';
import { topicEndpoints } from '@fortnight/shared/topic/topic.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { ReadHistory } from './read-history';

@Controller()
export class HistoryController {
  constructor(private readonly history: ReadHistory) {}

  @Serves(sessionEndpoints.readSessionHistory)
  ofSession(@Asked() { me, params, query }: Asked<typeof sessionEndpoints.readSessionHistory>): Promise<HistoryPage> {
    return this.history.of('session', params.sessionId, me, query);
  }

  @Serves(planEndpoints.readPlanHistory)
  ofPlan(@Asked() { me, params, query }: Asked<typeof planEndpoints.readPlanHistory>): Promise<HistoryPage> {
    return this.history.of('plan', params.planId, me, query);
  }

  @Serves(templateEndpoints.readTemplateHistory)
  ofTemplate(@Asked() asked: Asked<typeof templateEndpoints.readTemplateHistory>): Promise<HistoryPage> {
    return this.history.of('template', asked.params.templateId, asked.me, asked.query);
  }

  @Serves(topicEndpoints.readTopicHistory)
  ofTopic(@Asked() { me, params, query }: Asked<typeof topicEndpoints.readTopicHistory>): Promise<HistoryPage> {
    return this.history.of('topic', params.topicId, me, query);
  }

  @Serves(personEndpoints.readEmployeeHistory)
  ofEmployee(@Asked() asked: Asked<typeof personEndpoints.readEmployeeHistory>): Promise<HistoryPage> {
    return this.history.of('employee', asked.params.employeeId, asked.me, asked.query);
  }

  @Serves(siteEndpoints.readSiteHistory)
  ofSite(@Asked() { me, params, query }: Asked<typeof siteEndpoints.readSiteHistory>): Promise<HistoryPage> {
    return this.history.of('site', params.siteId, me, query);
  }

  @Serves(policyEndpoints.readFiguresHistory)
  ofFigures(@Asked() { me, params, query }: Asked<typeof policyEndpoints.readFiguresHistory>): Promise<HistoryPage> {
    return this.history.of('figures', params.siteId, me, query);
  }
}
