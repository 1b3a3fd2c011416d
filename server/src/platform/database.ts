import { once } from 'node:events';
import { Injectable, Logger, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Pool, types, type CustomTypesConfig } from 'pg';
import { Config } from './config';
import { instantTextOf } from './instant-column';

const oid = { int8: 20, date: 1082, timestamptz: 1184 };

/** Nobody waits longer for an answer; what hangs gives its connection back. */
const longestStatementMs = 20_000;
const longestGoodbyeMs = 1000;

/** Rows carry what contracts carry: instants and dates as texts, counts as numbers. */
export const houseTypes: CustomTypesConfig = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return types.getTypeParser(type, 'binary');
    if (type === oid.timestamptz) return instantTextOf;
    if (type === oid.date) return (text: string) => text;
    if (type === oid.int8) return Number;
    return types.getTypeParser(type, 'text');
  }) as CustomTypesConfig['getTypeParser'],
};

/** The house's connection to PostgreSQL. Entities come from the nouns' modules (`TypeOrmModule.forFeature`). */
export function databaseModule(): DynamicModule {
  return TypeOrmModule.forRootAsync({
    inject: [Config],
    useFactory: (config: Config) => ({
      type: 'postgres' as const,
      url: config.databaseUrl,
      autoLoadEntities: true,
      synchronize: false,
      retryAttempts: 0,
      poolSize: 12,
      connectTimeoutMS: 3000,
      applicationName: 'fortnight',
      logging: false as const,
      poolErrorHandler: (error: Error) => new Logger('Database').warn(`a connection broke: ${error.message}`),
      extra: { types: houseTypes, keepAlive: true, statement_timeout: longestStatementMs },
    }),
  });
}

/** Connections of the libraries that bring their own SQL: browser sessions and the job worker. */
@Injectable()
export class SupportPool extends Pool implements OnApplicationShutdown {
  private openCount = 0;

  constructor(config: Config) {
    super({
      connectionString: config.databaseUrl,
      max: 10,
      connectionTimeoutMillis: 3000,
      keepAlive: true,
      application_name: 'fortnight-support',
    });
    this.on('connect', () => (this.openCount += 1));
    this.on('remove', () => (this.openCount -= 1));
    this.on('error', (error) => new Logger('Database').warn(`a connection broke: ${error.message}`));
  }

  /** `end` does not wait for the last goodbye; PostgreSQL, stopped meanwhile, would cut the line and call it a fault. */
  async onApplicationShutdown(): Promise<void> {
    await this.end();
    const signal = AbortSignal.timeout(longestGoodbyeMs);
    while (this.openCount > 0 && !signal.aborted) await once(this, 'remove', { signal }).catch(() => undefined);
  }
}
