import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { Config } from './platform/config';
import { PlatformModule } from './platform/platform.module';
import type { Clock } from './platform/system-clock';

/** The rooms of the house, left to right: each imports only from those before it. */
export const nounModules: readonly Type[] = [];

@Module({})
export class AppModule {
  /** `modules` and `clock` are replaced in tests. */
  static with(config: Config, clock?: Clock, modules: readonly Type[] = nounModules): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, clock), ...modules] };
  }
}
