import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance/attendance.module';
import { InviteModule } from '../invite/invite.module';
import { PlanModule } from '../plan/plan.module';
import { SessionModule } from '../session/session.module';
import { SiteModule } from '../site/site.module';
import { HomeController } from './home.controller';
import { HomeRepository } from './home.repository';
import { PlanOutlook } from './plan-outlook';
import { ReadInbox } from './read-inbox';
import { ReadMyTraining } from './read-my-training';
import { ReadSupervisorHome } from './read-supervisor-home';
import { SessionOutlook } from './session-outlook';

@Module({
  imports: [SiteModule, SessionModule, PlanModule, InviteModule, AttendanceModule],
  controllers: [HomeController],
  providers: [ReadSupervisorHome, ReadInbox, ReadMyTraining, PlanOutlook, SessionOutlook, HomeRepository],
})
export class HomeModule {}
