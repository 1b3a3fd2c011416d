import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { DemoModule } from './demo/demo.module';
import { Config } from './platform/config';
import { PlatformModule } from './platform/platform.module';
import type { SteerableClock } from './platform/system-clock';
import { InviteModule } from './invite/invite.module';
import { AttendanceModule } from './attendance/attendance.module';
import { HistoryModule } from './history/history.module';
import { HomeModule } from './home/home.module';
import { PlanModule } from './plan/plan.module';
import { SessionModule } from './session/session.module';
import { TemplateModule } from './template/template.module';
import { TopicModule } from './topic/topic.module';
import { PersonModule } from './person/person.module';
import { PolicyModule } from './policy/policy.module';
import { SiteModule } from './site/site.module';

/** The rooms of the house, left to right: each imports only from those before it. */
export const nounModules: readonly Type[] = [
  SiteModule,
  PersonModule,
  PolicyModule,
  TopicModule,
  TemplateModule,
  SessionModule,
  PlanModule,
  InviteModule,
  AttendanceModule,
  HistoryModule,
  HomeModule,
  DemoModule,
];

@Module({})
export class AppModule {
  /** `clock` is another one in tests. */
  static with(config: Config, clock?: SteerableClock): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, clock), ...nounModules] };
  }
}
