import { Injectable } from '@nestjs/common';
import { instantOf, toInstantText } from '@fortnight/shared/time/instant';
import { toInstant } from '@fortnight/shared/time/zone';
import { DemoBuilder, type DemoLogin } from '../platform/demo-builder';
import { SteerableClock } from '../platform/system-clock';
import { demoLogins, demoPassword } from './demo-company.data';
import { DemoFounding } from './demo-founding';
import { DemoHands } from './demo-hands';
import { DemoMoments, demoZone } from './demo-moments';
import { DemoQualifications } from './demo-qualifications';
import { DemoStory } from './demo-story';

/**
 * A believable company, built by calling the use cases at the moments at which people would have: founded two months
 * ago, last month held, this month approved, next month in draft with three problems to mend.
 */
@Injectable()
export class DemoCompany extends DemoBuilder {
  constructor(
    private readonly clock: SteerableClock,
    private readonly hands: DemoHands,
    private readonly founding: DemoFounding,
    private readonly story: DemoStory,
  ) {
    super();
  }

  async build(onProgress: (words: string) => void = () => undefined): Promise<void> {
    const moments = new DemoMoments(toInstantText(this.clock.now()));
    try {
      onProgress('正在建立示例公司：两个管理处、六个班组、约 80 名员工 / founding the demo company');
      this.clock.steerTo(instantOf(toInstant(moments.foundedOn, '09:00', demoZone)));
      const siteIds = await this.founding.run(moments.foundedOn);
      await this.hands.get(DemoQualifications).grant(siteIds, moments.today);
      onProgress(
        `正在补上 ${moments.lastMonth} 与 ${moments.thisMonth} 的计划、邀请与考勤 / playing the last two months`,
      );
      for (const { at, play } of this.story.scenes(moments, siteIds)) {
        this.clock.steerTo(at);
        await play();
      }
    } finally {
      this.clock.release();
    }
    await this.hands.drain();
    onProgress(
      `${moments.nextMonth} 的计划正在起草，有三处待解决 / next month is in draft, with three problems to mend`,
    );
  }

  logins(): readonly DemoLogin[] {
    return demoLogins.map(({ login, words }) => ({ login, password: demoPassword, words }));
  }
}
