import { Injectable } from '@nestjs/common';
import type { policyEndpoints } from '@fortnight/shared/policy/policy.contract';
import type { PolicyKey } from '@fortnight/shared/policy/policy.data';
import { addDays } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { ChangeFigure } from '../policy/change-figure';
import { demoAdministrator } from './demo-company.data';
import { DemoHands } from './demo-hands';

/** Figures that the demo's administrator has changed, in days from the founding; the last one is still to come. */
const changes: readonly {
  readonly key: PolicyKey;
  readonly value: number;
  readonly days: number;
  readonly reason: string;
}[] = [
  { key: 'record-filing-working-days', value: 2, days: 0, reason: '两个管理处路远，归档宽限一天' },
  { key: 'mentor-feedback-minutes', value: 15, days: 10, reason: '师傅们反映十分钟说不完' },
  { key: 'record-filing-working-days', value: 1, days: 30, reason: '系统归档方便了，改回规程默认' },
  { key: 'rating-anonymous-copies', value: 6, days: 150, reason: '班组增员，评价更要匿名' },
];

/** Gives the demo's figures a past and a future. */
@Injectable()
export class DemoFigures {
  constructor(private readonly hands: DemoHands) {}

  async change(siteIds: readonly string[], foundedOn: DateText): Promise<void> {
    for (const { key, value, days, reason } of changes) {
      const body = { siteIds: [...siteIds], value, effectiveOn: addDays(foundedOn, days), reason };
      const said = { params: { key }, body };
      const asked = await this.hands.ask<typeof policyEndpoints.changeFigure>(demoAdministrator.login, said);
      await this.hands.get(ChangeFigure).run(asked);
    }
  }
}
