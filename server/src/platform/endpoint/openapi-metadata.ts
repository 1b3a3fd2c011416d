import { applyDecorators } from '@nestjs/common';
import {
  ApiBody,
  ApiExtension,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiQuery,
  ApiResponse,
  type ApiResponseOptions,
} from '@nestjs/swagger';
import type { Endpoint } from '@fortnight/shared/rule/endpoint';
import * as z from 'zod/mini';

/** A JSON schema as @nestjs/swagger takes it. */
type OpenApiSchema = NonNullable<Extract<ApiResponseOptions, { schema?: unknown }>['schema']>;
type Side = 'input' | 'output';

/** Describes a route for OpenAPI from its contract: parameters, body, answer, problems and, in `x-may`, its right. */
export function describeEndpoint(endpoint: Endpoint, status: number): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary: endpoint.summary, tags: [endpoint.path.split('/')[2] ?? 'api'] }),
    ApiExtension('x-may', endpoint.may),
    ...fieldsOf(endpoint.params).map(({ name, schema }) => ApiParam({ name, schema, required: true })),
    ...fieldsOf(endpoint.query).map(({ name, schema, required }) => ApiQuery({ name, schema, required })),
    ...(endpoint.body ? [ApiBody({ schema: schemaOf(endpoint.body, 'input'), required: true })] : []),
    ...(endpoint.versioned ? [ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string' } })] : []),
    ApiResponse(answerOf(endpoint, status)),
    ApiResponse(problemResponse),
  );
}

function answerOf({ answer }: Endpoint, status: number): ApiResponseOptions {
  if (answer === null) return { status, description: 'Done' };
  if ('raw' in answer) {
    const schema = { type: 'string', ...(answer.isBinary ? { format: 'binary' } : {}) };
    return { status, description: 'Answer', content: { [answer.raw]: { schema } } };
  }
  return { status, description: 'Answer', schema: schemaOf(answer, 'output') };
}

function schemaOf(schema: z.ZodMiniType, io: Side): OpenApiSchema {
  const { $schema: _, ...bare } = z.toJSONSchema(schema, { target: 'openapi-3.0', io, unrepresentable: 'any' });
  return bare as OpenApiSchema;
}

function fieldsOf(schema: z.ZodMiniType | undefined): { name: string; schema: OpenApiSchema; required: boolean }[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, OpenApiSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, field]) => ({
    name,
    schema: field,
    required: required.includes(name),
  }));
}

/** RFC 9457 with the house's members; every route may answer it. */
const problemResponse: ApiResponseOptions = {
  status: 'default',
  description: 'Problem details (RFC 9457) in the language of the reader',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'detail', 'code'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          detail: { type: 'string' },
          code: { type: 'string' },
          params: { type: 'object' },
          requestId: { type: 'string' },
          errors: {
            type: 'array',
            items: {
              type: 'object',
              required: ['pointer', 'code', 'detail'],
              properties: {
                pointer: { type: 'string' },
                place: { type: 'string' },
                code: { type: 'string' },
                detail: { type: 'string' },
              },
            },
          },
        },
      },
    },
  },
};
