import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { productVersion } from '../product-version';

/** The description of all routes, made from the contracts when somebody first asks. */
@Injectable()
export class OpenApiDocument {
  private application: INestApplication | null = null;
  private text: string | null = null;

  /** Must be told the application once it is made: the routes are found through it. */
  describe(application: INestApplication): void {
    this.application = application;
  }

  asText(): string {
    this.text ??= this.make();
    return this.text;
  }

  private make(): string {
    if (!this.application) throw new Error('no application to describe');
    const heading = new DocumentBuilder()
      .setTitle('训程 Fortnight')
      .setVersion(productVersion)
      .setOpenAPIVersion('3.0.3')
      .addCookieAuth('fortnight.sid')
      .build();
    return JSON.stringify(SwaggerModule.createDocument(this.application, heading));
  }
}
