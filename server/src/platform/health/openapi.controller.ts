import { Controller } from '@nestjs/common';
import { Serves } from '../endpoint/serves';
import { platformEndpoints } from './health.contract';
import { OpenApiDocument } from './openapi-document';

@Controller()
export class OpenApiController {
  constructor(private readonly document: OpenApiDocument) {}

  @Serves(platformEndpoints.openApi)
  openApi(): string {
    return this.document.asText();
  }
}
