import { Controller, Get, Module } from '@nestjs/common';
import { platformEndpoints, type HealthView } from '../../../server/src/platform/health/health.contract';
import { Serves } from '../../../server/src/platform/endpoint/serves';
import { startTestApp, type TestApp } from '../../support/test-app';
import { createTestDatabase, type TestDatabase } from '../../support/test-database';

@Controller()
class OpenDoorController {
  @Get('/api/open-door')
  open(): string {
    return 'come in';
  }
}

@Module({ controllers: [OpenDoorController] })
class OpenDoorModule {}

@Controller()
class SecondHealthController {
  @Serves(platformEndpoints.health)
  health(): HealthView {
    return { status: 'well', version: '', database: 'well', migrations: 'well', jobs: 'well' };
  }
}

@Module({ controllers: [SecondHealthController] })
class SecondHealthModule {}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('a route that does not say who may call it keeps the server from starting', async () => {
  const start: Promise<TestApp> = startTestApp({ modules: [OpenDoorModule], database });
  await expect(start).rejects.toThrow('OpenDoorController.open has a route but no @Serves(endpoint)');
});

test('two handlers of one route keep the server from starting', async () => {
  const start: Promise<TestApp> = startTestApp({ modules: [SecondHealthModule], database });
  await expect(start).rejects.toThrow('both serve GET /api/health');
});
