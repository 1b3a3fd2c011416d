import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { Config } from '../platform/config';
import { OpenApiDocument } from '../platform/health/openapi-document';

/** Prints the description of all routes. Needs no database: in preview nothing is made, only looked at. */
export async function printOpenApi(): Promise<number> {
  const app = await NestFactory.create(AppModule.with(new Config({})), { preview: true, logger: false });
  const document = new OpenApiDocument();
  document.describe(app);
  const text = document.asText();
  await new Promise((resolve) => process.stdout.write(`${text}\n`, resolve));
  return 0;
}
