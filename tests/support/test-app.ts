import { createHmac, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { InstantText } from '@fortnight/shared/time/time-text';
import { AppModule } from '../../server/src/app.module';
import { Config } from '../../server/src/platform/config';
import { setHashingCost } from '../../server/src/person/password-hash';
import { createApp } from '../../server/src/platform/create-app';
import { houseTypes, SupportPool } from '../../server/src/platform/database';
import { JobRunner } from '../../server/src/platform/jobs/job-runner';
import { makeLogger } from '../../server/src/platform/logger';
import { PlatformModule } from '../../server/src/platform/platform.module';
import { TestClient } from './test-client';
import { TestClock } from './test-clock';
import { createTestDatabase, type TestDatabase } from './test-database';

export interface TestAppOptions {
  /** What the clock shows; it stands still. */
  readonly now?: InstantText;
  /** Instead of all rooms of the house. */
  readonly modules?: readonly Type[];
  /** More environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where log lines go; nowhere by default. */
  readonly log?: (line: string) => void;
  /** Passwords cost what they cost outside of tests. */
  readonly hashesWithCare?: boolean;
  /** Another application's database, for two instances side by side; whoever made it drops it. */
  readonly database?: TestDatabase;
  /** That database is this application's alone, and goes with it. */
  readonly ownsDatabase?: boolean;
}

/** Whoever has an account: what `as` needs to know. */
export interface Account {
  readonly accountId: string;
  readonly signInGeneration?: number;
}

const secret = 'a secret of the tests, long enough for anything';
const origin = 'http://fortnight.test';

/** The whole server in this process, on a database of its own. Jobs run only when `drainJobs` says so. */
export class TestApp {
  constructor(
    readonly nest: NestExpressApplication,
    readonly clock: TestClock,
    readonly database: TestDatabase,
    readonly address: string,
    private readonly ownsDatabase: boolean,
  ) {}

  /** A browser in which the account is signed in. */
  async as({ accountId, signInGeneration = 0 }: Account): Promise<TestClient> {
    const sid = randomUUID();
    const data = {
      cookie: { originalMaxAge: null, httpOnly: true, path: '/', sameSite: 'lax' },
      accountId,
      signInGeneration,
    };
    await this.sql(
      `INSERT INTO http_session (sid, sess, expire) VALUES ($1, $2, clock_timestamp() + interval '1 hour')`,
      [sid, JSON.stringify(data)],
    );
    const signature = createHmac('sha256', secret).update(sid).digest('base64').replace(/=+$/, '');
    return new TestClient(this.address, origin, `fortnight.sid=${encodeURIComponent(`s:${sid}.${signature}`)}`);
  }

  /** A browser in which nobody is signed in. */
  anyone(): TestClient {
    return new TestClient(this.address, origin, null);
  }

  get<T>(token: abstract new (...dependencies: never[]) => T): T {
    return this.nest.get(token as Type<T>, { strict: false });
  }

  /** Runs all jobs that are due. @throws the errors of jobs that failed, unless they are expected. */
  async drainJobs({ mayFail = false }: { readonly mayFail?: boolean } = {}): Promise<void> {
    const failed = await this.get(JobRunner).drain();
    if (failed.length === 0 || mayFail) return;
    throw new AggregateError(
      failed.map(({ error }) => error),
      `jobs failed: ${failed.map(({ name, error }) => `${name}: ${String(error)}`).join('; ')}`,
    );
  }

  /** Rows straight from the database, in the house's types. */
  async sql<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const { rows } = await this.get(SupportPool).query<Row>({ text, values: [...values], types: houseTypes });
    return rows;
  }

  async close(): Promise<void> {
    await this.nest.close();
    if (this.ownsDatabase) await this.database.drop();
  }
}

/** Starts the server for one test file: `const app = await startTestApp()` in `beforeAll`, `app.close()` in `afterAll`. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  setHashingCost(options.hashesWithCare ? 'full' : 'least');
  const database = options.database ?? (await createTestDatabase());
  const config = new Config({
    NODE_ENV: 'test',
    PORT: '0',
    SECRET: secret,
    PUBLIC_URL: origin,
    DATA_DIR: join(tmpdir(), 'fortnight-test-unused'),
    LOG_LEVEL: options.log ? 'trace' : 'silent',
    ...options.env,
  });
  config.databaseUrl = database.url;
  const clock = new TestClock(options.now ?? '2026-12-01T01:00:00Z');
  const { log } = options;
  const logger = makeLogger(config.logLevel, log ? { write: log } : undefined);
  const nest = await createApp(rootOf(config, clock, options.modules), config, logger);
  await nest.listen(0, '127.0.0.1');
  return new TestApp(
    nest,
    clock,
    database,
    await nest.getUrl(),
    options.ownsDatabase ?? options.database === undefined,
  );
}

/** All rooms, or the named ones alone. */
function rootOf(config: Config, clock: TestClock, modules?: readonly Type[]): DynamicModule {
  if (modules) {
    const platform = PlatformModule.with(config, clock);
    return { ...platform, imports: [...(platform.imports ?? []), ...modules] };
  }
  return AppModule.with(config, clock);
}
