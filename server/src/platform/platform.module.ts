import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { Config } from './config';
import { databaseModule, SupportPool } from './database';
import { AccessGuard } from './endpoint/access.guard';
import { EndpointInterceptor } from './endpoint/endpoint.interceptor';
import { RouteList } from './endpoint/route-list';
import { HealthController } from './health/health.controller';
import { OpenApiController } from './health/openapi.controller';
import { OpenApiDocument } from './health/openapi-document';
import { ReadHealth } from './health/read-health';
import { SealAuditTick } from './audit/seal-audit.tick';
import { Heartbeat } from './jobs/heartbeat';
import { JobQueue } from './jobs/job-queue';
import { JobRegistry } from './jobs/job-registry';
import { JobRunner } from './jobs/job-runner';
import { SweepTick } from './jobs/sweep.tick';
import { TickClock } from './jobs/tick-clock';
import { Mailer } from './mail/mailer';
import { makeMailer } from './mail/make-mailer';
import { ProblemFilter } from './problem-filter';
import { Clock, SteerableClock, SystemClock } from './system-clock';
import { UnitOfWork } from './unit-of-work';
import { RateLimitGuard } from './web/rate-limit';
import { SignInCookie } from './web/sign-in-cookie';

/** What rooms may inject. */
const forNouns = [
  Config,
  Clock,
  SteerableClock,
  SupportPool,
  UnitOfWork,
  JobRunner,
  Heartbeat,
  TickClock,
  Mailer,
  SignInCookie,
  RouteList,
] as const;

/** What every noun stands on; it knows no noun itself. */
@Global()
@Module({})
export class PlatformModule {
  /** `clock` for tests and the demo; else the machine's, shifted to where the configuration says. */
  static with(config: Config, clock: SteerableClock = new SystemClock(config.startsAt)): DynamicModule {
    return {
      module: PlatformModule,
      imports: [databaseModule(), DiscoveryModule, ScheduleModule.forRoot()],
      controllers: [HealthController, OpenApiController],
      providers: [
        { provide: Config, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: SteerableClock, useValue: clock },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: EndpointInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
        makeMailer,
        SupportPool,
        UnitOfWork,
        JobRegistry,
        Heartbeat,
        JobQueue,
        JobRunner,
        TickClock,
        SweepTick,
        SealAuditTick,
        SignInCookie,
        RouteList,
        ReadHealth,
        OpenApiDocument,
      ],
      exports: [...forNouns],
    };
  }
}
